import type { Appliers } from '../case/applier.js';
import type { RulebookFacts } from './rulebook.state.js';
import { thresholdObject } from './threshold/threshold-kind.js';
import type { GivenThreshold } from './threshold/threshold.rules.js';

export const rulebookEvolve: Appliers<keyof RulebookFacts> = {
  ValueEstimated: (state, { facts }) => ({ ...state, valueEstimate: facts }),
  ThresholdStated: (state, { facts }) => {
    const same = (one: GivenThreshold) =>
      thresholdObject(one.of, state.authorityKind) === thresholdObject(facts.of, state.authorityKind) &&
      one.validFrom === facts.validFrom &&
      one.validTo === facts.validTo;
    return { ...state, thresholds: [...state.thresholds.filter((one) => !same(one)), facts] };
  },
};
