import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import { directProcurementLimitOn, thresholdOn, type DatedAmount, type ThresholdObject } from '../periods/index.js';
import { goodsAndServices, thresholdObject } from './threshold/threshold-kind.js';

/** An amount in SEK that a value is held against. An amount of `null` isn't known, and `unknown` says why. */
export interface Limit {
  readonly of: ThresholdObject | 'direct-award';
  readonly amount: number | null;
  readonly currency: 'SEK';
  /** `case`: given at the beginning, by configuration, or stated; `program`: the dated data. */
  readonly from: 'case' | 'program';
  readonly source: string;
  readonly verified: boolean;
  readonly validFrom?: CalendarDate;
  readonly validTo?: CalendarDate | null;
  readonly unknown?: Text;
  /** The same threshold in euro, to be looked up by; never converted. */
  readonly eur?: number;
}

/** What the threshold is about (LOU 5:1). A design contest follows goods and services whatever is to be built. */
export function objectOf(state: CaseState, annex2: boolean): ThresholdObject {
  if (state.valueEstimate?.kind === 'design-contest') return goodsAndServices(state.authorityKind);
  if (state.contractType === 'works') return 'works';
  return annex2 ? 'social-services' : goodsAndServices(state.authorityKind);
}

/** The EU threshold of a day: what the case was given comes before the program's own data. */
export function thresholdFor(state: CaseState, of: ThresholdObject, on: CalendarDate): Limit {
  const { eur, sek } = thresholdOn(of, on);
  const inEuro = eur.amount === null ? {} : { eur: eur.amount };
  const given = state.thresholds.findLast(
    (one) =>
      thresholdObject(one.of, state.authorityKind) === of &&
      one.amount.currency === 'SEK' &&
      (one.validFrom ?? on) <= on &&
      on <= (one.validTo ?? on),
  );
  if (!given) return { of, from: 'program', ...fromData(sek), ...inEuro };
  const { amount, source, validFrom, validTo } = given;
  return {
    ...{ of, amount: amount.amount, currency: 'SEK', from: 'case', source, verified: false, ...inEuro },
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

/** Below this value a direct award is allowed (LOU 19a:2); services of annex 2 have their threshold instead. */
export const directLimit = (on: CalendarDate): Limit => ({
  of: 'direct-award',
  from: 'program',
  ...fromData(directProcurementLimitOn(on)),
});

const fromData = ({ amount, source, verified, validFrom, validTo, unknown }: DatedAmount) => ({
  ...{ amount, currency: 'SEK' as const, source, verified, validFrom, validTo },
  ...(unknown === undefined ? {} : { unknown }),
});
