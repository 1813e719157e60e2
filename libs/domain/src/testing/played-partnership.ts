import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { preCommercialProcurementV1 } from '../procedures/pre-commercial-procurement/pre-commercial-procurement.v1.js';
import type { Play } from './play.js';
import {
  partnershipAward,
  partnershipCompetition,
  partnershipPhases,
  partnershipSigning,
} from './plays/innovation-partnership.js';
import { researchCompetition, researchPhases, researchSigning } from './plays/pre-commercial-procurement.js';
import { begun, perform } from './plays/steps.js';

/** An innovation partnership through its three phases, with its events: M falls away after the first, K after the second. */
export const playedPartnership = (): Play =>
  perform(begun(innovationPartnershipV1, 'no-solution-on-the-market'), [
    ...partnershipCompetition,
    ...partnershipAward,
    ...partnershipSigning,
    ...partnershipPhases,
  ]);

/** A pre-commercial procurement through its phases: M falls away after the second, L and K go through all. */
export function playedResearch(): Play {
  const play = begun(preCommercialProcurementV1);
  play.state = { ...play.state, contractType: 'services', cpv: ['73110000-6'] };
  play.happened({
    type: 'ValueEstimated',
    facts: {
      version: 1,
      kind: 'fixed-total',
      addends: [],
      total: { amount: 95_000_000, currency: 'SEK' },
      earlierAwards: [],
      notSameKind: [],
      resultsExclusivelyForAuthority: false,
      authorityPaysFully: true,
    },
  });
  return perform(play, [...researchCompetition, ...researchSigning, ...researchPhases]);
}
