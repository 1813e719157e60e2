import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import type { Play } from '../testing/play.js';
import {
  partnershipAward,
  partnershipCompetition,
  partnershipSigning,
} from '../testing/plays/innovation-partnership.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';

/** On which what is asked of phases is asked. */
export const day = '2028-02-14T09:00:00Z';
/** The partners' tracks. */
export const [k, l, m]: readonly [string, string, string] = ['1:supplier-k', '1:supplier-l', '1:supplier-m'];
export const sek = (amount: number) => ({ amount, currency: 'SEK' });
export const reasons = 'By the published criteria.';

/** An innovation partnership with three partners that have signed, after some steps more. */
export const developing = (...steps: readonly Step[]): Play =>
  perform(begun(innovationPartnershipV1, 'no-solution-on-the-market'), [
    ...partnershipCompetition,
    ...partnershipAward,
    ...partnershipSigning,
    ...steps,
  ]).on(day);
