import type { Reactions } from '../case/reaction.js';
import { remaining } from '../selection/remaining.js';

export const negotiationReactions: Reactions = {
  DialogueClosed: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: remaining(state, facts.track),
      subject: { sv: `Dialogen är avslutad i ${state.reference}`, en: `Dialogue closed in ${state.reference}` },
      says: {
        sv: 'Dialogen är avslutad. Lämna slutligt anbud på de lösningar som har lagts fram. Den gemensamma sista tiden finns i ärendet.',
        en: 'The dialogue is closed. Submit your final tender on the solutions that were presented. The common deadline is in the case.',
      },
    },
  ],
  CorrectionOffered: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: facts.suppliers,
      subject: { sv: `Rättelse eller komplettering i ${state.reference}`, en: `Correction in ${state.reference}` },
      says: {
        sv: `Ni får rätta eller komplettera ert anbud till och med ${facts.answersDueOn}. Vad det gäller finns i ärendet.`,
        en: `You may correct or complete your tender to the end of ${facts.answersDueOn}. What it concerns is in the case.`,
      },
    },
  ],
  SolutionRevealed: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: facts.to,
      subject: { sv: `Upplysning i ${state.reference}`, en: `Information in ${state.reference}` },
      says: {
        sv: 'Något ur en annan deltagares lösning visas med dess samtycke. Det finns i ärendet.',
        en: "Something of another participant's solution is shown with its consent. It is in the case.",
      },
    },
  ],
  RoundClosed: (state, { facts }) =>
    facts.eliminated.length === 0
      ? []
      : [
          {
            kind: 'mail',
            suppliers: facts.eliminated,
            subject: { sv: `Omgång avslutad i ${state.reference}`, en: `Round closed in ${state.reference}` },
            says: {
              sv: 'Ni går inte vidare till nästa omgång. Skälen finns i ärendet.',
              en: 'You do not go on to the next round. The reasons are in the case.',
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
