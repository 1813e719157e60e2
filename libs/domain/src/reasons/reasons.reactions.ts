import type { Reactions } from '../case/reaction.js';

export const reasonsReactions: Reactions = {
  ReasonsGiven: (state, { facts }) => [
    {
      kind: 'mail',
      suppliers: [facts.supplier],
      subject: { sv: `Skäl på begäran i ${state.reference}`, en: `Reasons on request in ${state.reference}` },
      says: {
        sv: `Er begäran är besvarad; skälen finns i ärendet.${facts.winners.length > 0 ? ` Kontraktet tilldelades ${facts.winners.join(', ')}.` : ''}`,
        en: `Your request is answered; the reasons are in the case.${facts.winners.length > 0 ? ` The contract was awarded to ${facts.winners.join(', ')}.` : ''}`,
      },
    },
  ],
};
