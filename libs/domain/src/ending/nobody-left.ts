import type { CaseState, Track } from '../case/state.js';
import { entries } from '../contest/entries.js';
import { uncheckedTenders, validTenders } from '../evaluation/tenders.js';
import type { StageDefinition } from '../procedures/definition.js';
import { remaining } from '../selection/remaining.js';
import { withStatus } from '../selection/selection.rules.js';

const noTender = (state: CaseState, track: Track) =>
  uncheckedTenders(state, track).length === 0 && validTenders(state, track).length === 0;
/** No request came, or none that is left to examine has led to a qualification. */
const noCandidate = (state: CaseState) => withStatus(state, 'candidate', 'qualified').length === 0;
const noSupplier = (state: CaseState, track: Track) => remaining(state, track.id).length === 0;

/** The work of a stage, and when there is nobody to do it with. */
const without: { readonly [command: string]: (state: CaseState, track: Track) => boolean } = {
  DecideSelection: noCandidate,
  AgreeEvaluation: noTender,
  HoldNegotiation: noSupplier,
  HoldDialogue: noSupplier,
  AgreeJuryReport: (state) => entries(state).length === 0,
};

/** Whether nobody is left to go on with: nobody to select, nothing to evaluate, nobody to meet, no entry to judge. Then only the end is left. */
export const nobodyIsLeft = (state: CaseState, track: Track, stage: StageDefinition): boolean =>
  stage.steps.some(({ command }) => without[command]?.(state, track) === true);
