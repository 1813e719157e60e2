import { unsigned } from '../contest/entries.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { plannedLeft } from '../effect/planned.js';
import { payable } from '../performance/payable.js';
import { stageOf } from './registry.js';
import { analysisIds } from '../analyses/analyses.state.js';

/** What an exit of a stage may depend on, by the name that definitions use. Looked at after the event was applied. */
export const conditions = {
  'all analyses are approved': (state: CaseState) =>
    analysisIds.every((one) => state.analyses[one]?.status === 'approved'),
  'the procurement is started': (state: CaseState) => state.start?.decision === 'start',
  'the procurement is stopped': (state: CaseState) => state.start?.decision === 'stop',
  'the window is of this stage': (state: CaseState, track: Track) => openedHere(state, track),
  'negotiation was announced': (state: CaseState, track: Track) =>
    openedHere(state, track) && state.documents?.negotiates === true,
  'only one supplier was asked': (state: CaseState) => Object.keys(state.competitors).length <= 1,
  'more rounds may follow': (state: CaseState, track: Track) => !state.negotiations[track.id]?.closed,
  'the initial tenders are kept': (state: CaseState, track: Track) =>
    state.negotiations[track.id]?.onInitialTenders === true,
  'the evaluation is reopened': (state: CaseState, track: Track) =>
    state.evaluations[lotOf(track)]?.ranking === undefined,
  'the tenders are ranked': (state: CaseState, track: Track) => state.evaluations[lotOf(track)]?.ranking !== undefined,
  'more times are planned': (_state: CaseState, track: Track) => track.round < (stageOf(track).repeats?.atMost ?? 1),
  'more phases follow': (state: CaseState, track: Track) => track.round < (state.documents?.phases?.length ?? 1),
  'the solution is bought': (state: CaseState, track: Track) => state.developments[track.id]?.purchase?.buy === true,
  'the call was rejected': (state: CaseState) => state.notice === undefined,
  'the whole jury has signed': (state: CaseState) => state.contest.report !== undefined && unsigned(state).length === 0,
  'a contract follows the contest': (state: CaseState) => state.contest.followOn?.follows === true,
  'something is to be paid': (state: CaseState, track: Track) => (payable(state, track)?.remaining ?? 0) > 0,
  'nothing is to be paid': (state: CaseState, track: Track) => (payable(state, track)?.remaining ?? 0) === 0,
  'every planned measurement is made': (state: CaseState, track: Track) => plannedLeft(state, track).length === 0,
  'the case develops further': (state: CaseState, track: Track) =>
    state.effects[track.id]?.decision?.development === 'new-case',
  'the contract goes on': (state: CaseState, track: Track) =>
    state.effects[track.id]?.decision?.development === 'within-contract',
  'the solution is scaled up': (state: CaseState, track: Track) =>
    state.effects[track.id]?.decision?.choice === 'scale-up',
} satisfies { readonly [id: string]: (state: CaseState, track: Track) => boolean };

export type ConditionId = keyof typeof conditions;

const openedHere = (state: CaseState, track: Track) =>
  Object.values(state.windows).some(
    (one) => one.stage === track.stage && one.track === track.id && one.status === 'opened',
  );
