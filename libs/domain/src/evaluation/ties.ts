import type { Computed, Terms } from './compute.js';
import { sum, zero, type Exact } from './exact.js';

/** Measures that look at the price; the others are quality. */
const ofPrice: readonly string[] = ['inverse', 'relative'];

/** How the published rule sees two tenders with the same result: negative where the first goes before, 0 where it says nothing. */
export function byTieRule(terms: Terms, a: Computed, b: Computed): number {
  switch (terms.tieRule) {
    case 'higher-quality':
      return quality(terms, b).compare(quality(terms, a));
    case 'criterion':
      return step(terms, b).compare(step(terms, a));
    case 'lots-drawn':
    case undefined:
      return 0;
  }
}

function quality({ criteria }: Terms, { steps }: Computed): Exact {
  const counted = criteria.filter(({ measure }) => !ofPrice.includes(measure)).map(({ id }) => id);
  return sum(steps.filter(({ criterion }) => counted.includes(criterion)).map(({ value }) => value));
}

const step = ({ tieCriterion }: Terms, { steps }: Computed): Exact =>
  steps.find(({ criterion }) => criterion === tieCriterion)?.value ?? zero;
