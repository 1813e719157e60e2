import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { inForce } from '../periods/index.js';
import { annex2Direct } from './annex-2.data.js';
import { directLimit, objectOf, thresholdFor, type Limit } from './limits.js';
import { inAnnex2, type Listed } from './main-object.js';
import { valueOf, type KnownValue } from './value-of.js';

/** How a value stands to a limit; `unknown`: one of them isn't known. */
export type Comparison = 'below' | 'at-or-above' | 'unknown';

/** A case's value held against the limits of a day: what the tests R3–R5 ask about. */
export interface Measured {
  readonly value?: KnownValue;
  readonly annex2: Listed;
  /** Whether a service of annex 2 has its own threshold as its limit of direct awards on the day. */
  readonly annex2Direct: boolean;
  readonly direct: Limit;
  readonly threshold: Limit;
  readonly toDirect: Comparison;
  readonly toThreshold: Comparison;
}

export function measure(state: CaseState, on: CalendarDate): Measured {
  const value = valueOf(state);
  // A contest's result is a plan; the annex is about contracts for services.
  const annex2 = state.valueEstimate?.kind === 'design-contest' ? 'no' : inAnnex2(state, on);
  const direct = directLimit(on);
  const threshold = thresholdFor(state, objectOf(state, annex2 === 'yes'), on);
  return {
    ...(value ? { value } : {}),
    annex2,
    annex2Direct: inForce(annex2Direct, on) !== undefined,
    direct,
    threshold,
    toDirect: compare(value, direct),
    toThreshold: compare(value, threshold),
  };
}

function compare(value: KnownValue | undefined, { amount }: Limit): Comparison {
  if (value?.amount.currency !== 'SEK' || amount === null) return 'unknown';
  return value.amount.amount < amount ? 'below' : 'at-or-above';
}

/** Whether a direct award is allowed by value (LOU 19a:2). */
export function mayAwardDirectly({
  annex2,
  annex2Direct: ownLimit,
  toDirect,
  toThreshold,
}: Measured): 'yes' | 'no' | 'unknown' {
  // The general limit is the lower of the two, so what is below it needs no more answers.
  if (toDirect === 'below') return 'yes';
  if (annex2 === 'unverified') return 'unknown';
  if (annex2 === 'yes') {
    if (toThreshold === 'at-or-above') return 'no';
    return toThreshold === 'below' && ownLimit ? 'yes' : 'unknown';
  }
  // The limit lies far below every threshold: a value that reaches the threshold has passed the limit, too.
  return toDirect === 'at-or-above' || toThreshold === 'at-or-above' ? 'no' : 'unknown';
}
