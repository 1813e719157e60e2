import type { Reactions } from '../case/reaction.js';

/** The tenderer is asked, as the law demands; of the decision it is told with the award. Its answer asks for the decision: new work is told of by itself. */
export const lowTenderReactions: Reactions = {
  PriceQuestioned: (state, { facts: { supplier, answerBy } }) => [
    {
      kind: 'mail',
      suppliers: [supplier],
      subject: { sv: `Fråga om priset i ${state.reference}`, en: `Question about the price in ${state.reference}` },
      says: {
        sv: `Er förklaring av priset behövs senast ${answerBy}.`,
        en: `Your explanation of the price is needed by ${answerBy}.`,
      },
    },
  ],
};
