import type { Reactions } from '../case/reaction.js';
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
  TenderersInvited: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: facts.suppliers,
      subject: {
        sv: `Inbjudan att lämna anbud i ${state.reference}`,
        en: `Invitation to tender in ${state.reference}`,
      },
      says: {
        sv: 'Ni bjuds in att lämna anbud. Tider och dokument finns i ärendet.',
        en: 'You are invited to tender. Times and documents are in the case.',
      },
    },
  ],
};
