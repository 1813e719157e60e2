import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { ArchiveFacts, Disposal } from './archive.state.js';

const settled = (state: CaseState, id: string, change: Partial<Disposal>): CaseState => ({
  ...state,
  disposals: state.disposals.map((one) => (one.id === id ? { ...one, ...change, documents: [] } : one)),
});

export const archiveEvolve: Appliers<keyof ArchiveFacts> = {
  RetentionSet: (state, { facts: { class: of, ...decision } }) => ({
    ...state,
    retention: { ...state.retention, [of]: decision },
  }),
  HoldPlaced: (state, { at, actor, facts: { hold } }) => ({
    ...state,
    holds: [...state.holds, { id: hold, by: actor.id, at }],
    holdsPlaced: state.holdsPlaced + 1,
  }),
  HoldLifted: (state, { facts: { hold } }) => ({ ...state, holds: state.holds.filter((one) => one.id !== hold) }),
  DisposalProposed: (state, { at, actor, facts: { disposal, class: of, documents } }) => ({
    ...state,
    disposals: [
      ...state.disposals,
      { id: disposal, class: of, proposedBy: actor.id, proposedAt: at, status: 'proposed', documents },
    ],
  }),
  DisposalDecided: (state, { facts: { disposal, reference } }) =>
    settled(state, disposal, { status: 'decided', reference }),
  DisposalRejected: (state, { facts: { disposal } }) => settled(state, disposal, { status: 'rejected' }),
};
