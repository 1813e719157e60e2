import { publishPackage } from '../early-dialogue/disclosure.js';
import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Competitor, SelectionFacts } from './selection.state.js';

const mark = (state: CaseState, suppliers: readonly string[], status: Competitor['status']): CaseState => ({
  ...state,
  competitors: {
    ...state.competitors,
    ...Object.fromEntries(suppliers.map((supplier) => [supplier, { supplier, status }])),
  },
});

export const selectionEvolve: Appliers<keyof SelectionFacts> = {
  CandidateQualified: (state, { facts }) => mark(state, [facts.supplier], 'qualified'),
  CandidateRejected: (state, { facts }) => mark(state, [facts.supplier], 'rejected'),
  SelectionDecided: (state, { facts }) => ({
    ...mark(mark(state, facts.invited, 'qualified'), facts.notInvited, 'not-invited'),
    selectionDecided: true,
  }),
  TenderersInvited: (state, { at, facts }) => ({ ...mark(state, facts.suppliers, 'invited'), invitedAt: at }),
  // Without a notice those who are asked get what some of them know already.
  SuppliersInvited: (state, { at, facts }) => ({
    ...publishPackage(mark(state, facts.suppliers, 'invited'), at),
    invitedAt: at,
  }),
};
