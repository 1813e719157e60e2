import type { Reactions } from '../case/reaction.js';
import { remaining } from '../selection/remaining.js';

export const negotiationReactions: Reactions = {
  RoundClosed: (state, { facts }) =>
    facts.eliminated.length === 0
      ? []
      : [
          {
            kind: 'mail',
            suppliers: facts.eliminated,
            subject: { sv: `Omgång avslutad i ${state.reference}`, en: `Round closed in ${state.reference}` },
            says: {
              sv: 'Ni går inte vidare i förhandlingen. Skälen finns i ärendet.',
              en: 'You do not go on in the negotiation. The reasons are in the case.',
            },
          },
        ],
  NegotiationClosed: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: remaining(state, facts.track),
      subject: { sv: `Förhandlingen är avslutad i ${state.reference}`, en: `Negotiation closed in ${state.reference}` },
      says: {
        sv: 'Lämna slutligt anbud. Den gemensamma sista tiden finns i ärendet.',
        en: 'Submit your final tender. The common deadline is in the case.',
      },
    },
  ],
};
