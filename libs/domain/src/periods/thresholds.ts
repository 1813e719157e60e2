import type { CalendarDate } from '../calendar/index.js';
import { inForce } from './dated.js';
import type { DatedAmount } from './dated.js';
import { directProcurementLimits, documentationLimits, thresholds } from './thresholds.data.js';
import type { ThresholdObject } from './thresholds.data.js';

/** What is returned for a day without a record, so that a screen can say so. */
const noRecord = (currency: 'EUR' | 'SEK', on: CalendarDate): DatedAmount => ({
  currency,
  amount: null,
  unknown: { sv: `Inget belopp är inlagt för ${on}.`, en: `No amount is recorded for ${on}.` },
  validFrom: on,
  validTo: on,
  source: '',
  verified: false,
});

const lookup = (records: readonly DatedAmount[], currency: 'EUR' | 'SEK', on: CalendarDate) =>
  inForce(
    records.filter((record) => record.currency === currency),
    on,
  ) ?? noRecord(currency, on);

/**
 * The EU threshold excluding VAT on the day when the call goes out (LOU 5:5), in both currencies. The amount of either
 * may be `null`: not known, with the reason.
 */
export const thresholdOn = (
  object: ThresholdObject,
  on: CalendarDate,
): { readonly eur: DatedAmount; readonly sek: DatedAmount } => ({
  eur: lookup(thresholds[object], 'EUR', on),
  sek: lookup(thresholds[object], 'SEK', on),
});

/** The value in SEK below which a direct award is allowed (LOU 19a:2). */
export const directProcurementLimitOn = (on: CalendarDate): DatedAmount => lookup(directProcurementLimits, 'SEK', on);

/** The value in SEK above which a direct award must be documented (LOU 19a:11). */
export const documentationLimitOn = (on: CalendarDate): DatedAmount => lookup(documentationLimits, 'SEK', on);

/** How a value stands to a limit. A limit that isn't known gives `unknown`, and a person has to decide. */
export const compareWithLimit = (value: number, limit: DatedAmount): 'below' | 'at-or-above' | 'unknown' =>
  limit.amount === null ? 'unknown' : value < limit.amount ? 'below' : 'at-or-above';
