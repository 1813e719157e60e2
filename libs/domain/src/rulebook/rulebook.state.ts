import type { GivenThreshold } from './threshold/threshold.rules.js';
import type { ValueEstimate } from './value/estimate.js';

export interface RulebookState {
  /** The newest estimate of the value. */
  readonly valueEstimate?: ValueEstimate;
}

export interface RulebookFacts {
  ValueEstimated: ValueEstimate;
  /** A threshold in SEK for this case, in place of an earlier one for the same thing and days. */
  ThresholdStated: GivenThreshold;
}

export const noRulebook: RulebookState = {};
