import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';

export const awardReactions: Reactions = {
  // On paper the notification goes by hand; the mail would be a second one that doesn't count.
  TenderersNotified: (state, { facts }) =>
    facts.electronic
      ? [
          {
            kind: 'mail',
            suppliers: facts.recipients,
            subject: {
              sv: `Tilldelningsbeslut i ${state.reference}, anbudsdel ${facts.track}`,
              en: `Award decision in ${state.reference}, lot ${facts.track}`,
            },
            says: {
              sv: `Kontraktet tilldelas ${winners(state, facts.track)}. Avtalsspärren gäller till och med ${facts.standstillEndsOn}. Skälen finns i underrättelsen.`,
              en: `The contract is awarded to ${winners(state, facts.track)}. The standstill period lasts to the end of ${facts.standstillEndsOn}. The notification gives the reasons.`,
            },
          },
        ]
      : [],
  AwardNoticePublished: (state, { facts }) => [
    {
      kind: 'publish',
      subject: {
        sv: `Efterannons i ${state.reference}, anbudsdel ${facts.track}`,
        en: `Award notice in ${state.reference}, lot ${facts.track}`,
      },
      says: {
        sv: `Publicerad ${facts.on} med beteckningen ${facts.publicationId}.`,
        en: `Published ${facts.on} as ${facts.publicationId}.`,
      },
    },
  ],
};

const winners = (state: CaseState, lot: string) => state.awards[lot]?.decision?.suppliers.join(', ') ?? '–';
