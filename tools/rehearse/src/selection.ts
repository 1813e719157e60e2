import { dateInStockholm } from '@behov/domain';
import { bidder, organisationOf, personIn } from './case-file.js';
import type { FileExclusion } from './file-competition.js';
import { later } from './documents.js';
import type { PlayedCase } from './played-case.js';
import { stateOf } from './state.js';
import { tries } from './tries.js';

/** All candidates are examined, whoever is held to a ground for exclusion is heard, and all who are qualified are invited. */
export async function playSelection(play: PlayedCase): Promise<void> {
  const { file } = play;
  const [procurer, decider] = [personIn(file, 'procurer'), personIn(file, 'decision-maker')];
  const { reasons } = file.rehearsal.qualification;
  const candidates = [file.roles['suppliers'] ?? []].flat().map(organisationOf);
  if (file.exclusion) await hear(play, file.exclusion);
  for (const supplier of candidates) await play.give(procurer, 'QualifyCandidate', { supplier, reasons }, supplier);
  await judgeInvolvement(play, candidates);
  await tries(play, decider, 'DecideSelection', { invited: candidates.slice(0, 1), reasons }, 'SELECTION-MINIMUM');
  await play.give(decider, 'DecideSelection', { invited: candidates, reasons }, candidates.join(', '));
}

/** Whoever was met before the notice and now competes is judged: what was said to it was shared with all. */
export async function judgeInvolvement(play: PlayedCase, suppliers: readonly string[]): Promise<void> {
  const met = play.file.analyses['early-dialogue'].flatMap((one) => one.with);
  for (const supplier of suppliers.filter((one) => met.includes(one))) {
    const judged = { supplier, advantage: 'none' };
    await play.give(personIn(play.file, 'procurer'), 'CheckPriorInvolvement', judged, supplier);
  }
}

/** Nobody is excluded unheard: the supplier answers before it is decided. */
async function hear(play: PlayedCase, { supplier, answer, decided, ...raised }: FileExclusion): Promise<void> {
  const decider = personIn(play.file, 'decision-maker');
  const answersDueOn = dateInStockholm(later(play.now, 7));
  const body = { supplier, ...raised, answersDueOn };
  await play.give(personIn(play.file, 'procurer'), 'RaiseExclusion', body, `${supplier}: ${raised.ground}`);
  const exclusion = (await stateOf(play)).exclusions.at(-1)!.id;
  const unheard = { exclusion, outcome: 'excluded', reasons: raised.details };
  await tries(play, decider, 'DecideExclusion', unheard, 'EXCLUSION-HEARD');
  await play.give(bidder(play.file, supplier), 'AnswerExclusion', { exclusion, ...answer });
  await play.give(decider, 'DecideExclusion', { exclusion, ...decided }, `${supplier}: ${decided.outcome}`);
}
