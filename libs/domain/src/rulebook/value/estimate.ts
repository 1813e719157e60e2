import type { CalendarDate } from '../../calendar/index.js';
import type { Money } from '../../fields/field.js';

/** How a contract's value comes about (LOU 5:3, 5:13–16). */
export const valueKinds = [
  'fixed-total',
  'framework',
  'monthly',
  'innovation-partnership',
  'design-contest',
  'lots',
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** Why there is no purchase that the act is about (LOU 1:2, 3:11–28). */
export const notPurchases = ['cooperation', 'in-house', 'staff', 'real-estate', 'other'] as const;
export type NotAPurchase = (typeof notPurchases)[number];

/** A contract without a total price and without an end counts as this many months (LOU 5:13). */
export const monthsCounted = 48;

/** An earlier direct award of the same kind in the financial year (LOU 5:7 a, 19a:2). */
export interface EarlierAward {
  readonly reference: string;
  readonly amount: Money;
  readonly on: CalendarDate;
}

/** One part of the value: what it is, which one where there are several, and how many times it counts. */
export interface Addend {
  readonly what:
    | 'base'
    | 'lot'
    | 'monthly'
    | 'options'
    | 'extensions'
    | 'prizes'
    | 'payments'
    | 'research'
    | 'purchase'
    | 'follow-on'
    | 'earlier-award';
  readonly of?: string;
  readonly amount: number;
  readonly times: number;
}

/** What somebody says that a procurement is worth, in parts, excluding VAT. */
export interface Valued {
  readonly kind: ValueKind;
  readonly baseAmount?: Money;
  readonly monthlyAmount?: Money;
  readonly options?: Money;
  readonly extensions?: Money;
  readonly prizes?: Money;
  readonly participantPayments?: Money;
  readonly researchAndDevelopment?: Money;
  readonly purchaseAtEnd?: Money;
  readonly followOn?: Money;
  readonly lots?: readonly { readonly lot: string; readonly value: Money }[];
  readonly earlierAwards?: readonly EarlierAward[];
  readonly total?: Money;
}

/** An estimate as the case keeps it. */
export interface ValueEstimate {
  readonly version: number;
  readonly kind: ValueKind;
  readonly addends: readonly Addend[];
  readonly total: Money;
  readonly earlierAwards: readonly EarlierAward[];
  /** Earlier direct awards that the record knows of and that were judged to be of another kind. */
  readonly notSameKind: readonly string[];
  readonly notAPurchase?: NotAPurchase;
  readonly resultsExclusivelyForAuthority?: boolean;
  readonly authorityPaysFully?: boolean;
  readonly annex2?: boolean;
}
