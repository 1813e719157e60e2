import { isCalendarDate } from '../../calendar/index.js';
import { rule } from '../../case/rule.js';
import type { Money } from '../../fields/field.js';
import { thresholdKinds, thresholdObject } from './threshold-kind.js';

/** A threshold as it is given to a case, with its first and last day where they are known. */
export interface GivenThreshold {
  readonly of: string;
  readonly amount: Money;
  readonly source: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** What is wrong with a given threshold: the field, or undefined. */
export function faultIn({ of, amount, source, validFrom, validTo }: GivenThreshold): string | undefined {
  if (thresholdObject(of, 'central-authority') === undefined) return 'of';
  if (amount.currency !== 'SEK' || !(amount.amount > 0)) return 'amount';
  if (source.trim() === '') return 'source';
  if (validFrom !== undefined && !isCalendarDate(validFrom)) return 'validFrom';
  if (validTo !== undefined && (!isCalendarDate(validTo) || validTo < (validFrom ?? validTo))) return 'validTo';
  return undefined;
}

const says = {
  sv: 'Ett tröskelvärde anges i svenska kronor, för något som har ett tröskelvärde, med sin källa.',
  en: 'A threshold is given in SEK, for something that has a threshold, with its source.',
};
const basis = "LOU 5:1: the amount in SEK is the government's announcement; it is not converted from EUR.";
const kinds = thresholdKinds.join(', ');
const words = { sv: `Slag: ${kinds}.`, en: `Kinds: ${kinds}.` };

export const thresholdIsSound = rule<GivenThreshold>({
  id: 'THRESHOLD-STATED',
  says,
  basis,
  holds: ({ body }) => faultIn(body) === undefined,
  because: ({ body }) => ({ says: words, field: faultIn(body) ?? 'of' }),
});

export const thresholdsAreSound = rule<{ readonly thresholds?: readonly GivenThreshold[] }>({
  id: 'CASE-THRESHOLD',
  says,
  basis,
  holds: ({ body }) => (body.thresholds ?? []).every((one) => faultIn(one) === undefined),
  because: ({ body }) => {
    const all = body.thresholds ?? [];
    const at = all.findIndex((one) => faultIn(one) !== undefined);
    return { says: words, field: `thresholds[${at}].${faultIn(all[at]!)}` };
  },
  field: 'thresholds',
});
