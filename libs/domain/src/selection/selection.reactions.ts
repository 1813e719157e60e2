import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';
import { withStatus } from './selection.rules.js';

export const selectionReactions: Reactions = {
  SelectionDecided: (state) => [
    {
      kind: 'mail',
      suppliers: withStatus(state, 'rejected', 'not-invited'),
      subject: { sv: `Beslut om urval i ${state.reference}`, en: `Selection in ${state.reference}` },
      says: {
        sv: 'Ni bjuds inte in att lämna anbud. Skälen finns i ärendet.',
        en: 'You are not invited to tender. The reasons are in the case.',
      },
    },
  ],
  TenderersInvited: (state, { facts }) => [invitation(state, facts.suppliers)],
  SuppliersInvited: (state, { facts }) => [invitation(state, facts.suppliers)],
};

/** Whoever is invited to a dialogue reads the same: what is asked for, and when, stands in the case. */
const invitation = (state: CaseState, suppliers: readonly string[]): Wanted => ({
  kind: 'mail',
  suppliers,
  subject: { sv: `Inbjudan i ${state.reference}`, en: `Invitation in ${state.reference}` },
  says: {
    sv: 'Ni bjuds in att delta. Vad som ska lämnas, tider och dokument finns i ärendet.',
    en: 'You are invited to take part. What to submit, times and documents are in the case.',
  },
});
