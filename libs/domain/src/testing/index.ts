/** What specifications of other projects may play: whole cases, made by the rules themselves. */
export { lifeNamed, lives, type Life } from './life/lives.js';
export { lifeOfTenYears } from './life/ten-years.js';
export { invariants } from './walk/invariants/invariants.js';
export type { Moment } from './walk/position.js';
export { broughtWith } from './opening.js';
export { cancelledCase, papersOf, writtenCase, writtenPapers } from './written-papers.js';
export type { AskedPaper } from './written-papers.js';
export { concluded } from './competed.js';
export { windowKeys } from './window-keys.js';
export { judged, tendersDueAt } from './judged.js';
export { playedContract } from './played-contract.js';
export { playedPartnership, playedResearch } from './played-partnership.js';
export { actorNamed, before, momentsOf, positionIn, refusedBy, type Situation } from './refused/situation.js';
export { outOfReach } from './refused/out-of-reach.js';
export { competitionRules } from './refused/search.js';
