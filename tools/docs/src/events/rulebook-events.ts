import type { EventDescriptions } from './event-description.js';

/** What decides which rulebook applies. */
export const rulebookEvents: EventDescriptions<'ValueEstimated' | 'ThresholdStated'> = {
  ValueEstimated: {
    by: ['EstimateValue'],
    facts: {
      version: 'which estimate, 1 for the first',
      kind: 'how the value comes about',
      addends: 'the parts: what, of which lot or earlier award, the amount and how many times it counts',
      total: 'the sum of the parts, or what was stated above it',
      earlierAwards: 'direct awards of the same kind in the financial year, which count',
      notSameKind: 'direct awards that were judged to be of another kind',
      notAPurchase: 'the exception that is relied on; absent for a purchase',
      resultsExclusivelyForAuthority:
        'for an R&D service, whether its results are the authority’s alone; absent where nobody has said',
      authorityPaysFully: 'for an R&D service, whether the authority pays it in full; absent where nobody has said',
      annex2: 'whether the service stands in LOU annex 2, where somebody has checked',
    },
    apart: 'the explanation, and the reasons for an exception or for another kind',
  },
  ThresholdStated: {
    by: ['StateThreshold'],
    facts: {
      of: 'what the threshold is for',
      amount: 'the amount in SEK',
      source: 'where it was read',
      validFrom: 'its first day, where it is known',
      validTo: 'its last day, where it is known',
    },
  },
};
