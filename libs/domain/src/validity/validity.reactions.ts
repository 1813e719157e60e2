import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Wanted } from '../case/work.js';

const toThoseWhoCarryOut = (state: CaseState, track: string, says: Text): Wanted => ({
  kind: 'mail',
  roles: ['decision-maker', 'procurer', 'needs-owner', 'controller'],
  suppliers: [state.contracts[track]?.supplier ?? ''].filter(Boolean),
  subject: { sv: `Avtalet i ${state.reference}`, en: `The contract in ${state.reference}` },
  says,
});

export const validityReactions: Reactions = {
  TenderersInformed: (state, { facts }) =>
    facts.recipients.length === 0
      ? []
      : [
          {
            kind: 'mail',
            suppliers: facts.recipients,
            subject: {
              sv: `Avtalet i ${state.reference} är slutet`,
              en: `The contract in ${state.reference} is concluded`,
            },
            says: {
              sv: 'Avtalet är slutet. En ansökan om överprövning av dess giltighet ska ha kommit in till domstolen inom 30 dagar.',
              en: 'The contract is concluded. An application for review of its validity must reach the court within 30 days.',
            },
          },
        ],
  ValidityReviewApplied: (state, { facts }) => [
    toThoseWhoCarryOut(state, facts.track, {
      sv: `En ansökan om överprövning av avtalets giltighet kom in ${facts.filedOn} (${facts.review}). Avtalet fullgörs tills domstolen bestämmer annat.`,
      en: `An application for review of the contract’s validity was received ${facts.filedOn} (${facts.review}). The contract is performed until the court orders otherwise.`,
    }),
  ],
  PerformanceForbidden: (state, { facts }) => [
    toThoseWhoCarryOut(state, facts.track, {
      sv: `Domstolen har ${facts.on} bestämt att avtalet inte får fullgöras tills vidare. Inget levereras, godkänns eller betalas.`,
      en: `On ${facts.on} the court ordered that the contract may not be performed for the time being. Nothing is delivered, accepted or paid.`,
    }),
  ],
  PerformanceAllowed: (state, { facts }) => [
    toThoseWhoCarryOut(state, facts.track, {
      sv: `Sedan ${facts.on} får avtalet fullgöras igen.`,
      en: `Since ${facts.on} the contract may be performed again.`,
    }),
  ],
  ValidityDecided: (state, { facts }) => [
    toThoseWhoCarryOut(state, facts.track, {
      sv: `Domstolen avgjorde ${facts.on} ansökan ${facts.review} om avtalets giltighet (${facts.outcome}).`,
      en: `On ${facts.on} the court decided the application ${facts.review} on the contract’s validity (${facts.outcome}).`,
    }),
  ],
};
