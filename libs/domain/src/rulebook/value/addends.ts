import type { Money } from '../../fields/field.js';
import { monthsCounted, type Addend, type Valued, type ValueEstimate } from './estimate.js';
import { exactSum } from './exact.js';

/** Every amount that the estimate gives, with the place where it stands. */
export function amountsOf(body: Valued): readonly { readonly field: string; readonly money: Money }[] {
  const { kind: _kind, lots = [], earlierAwards = [], ...one } = body;
  const single = singles.flatMap(([field]) => (one[field] ? [{ field, money: one[field] }] : []));
  return [
    ...single,
    ...lots.map(({ value }, n) => ({ field: `lots[${n}].value`, money: value })),
    ...earlierAwards.map(({ amount }, n) => ({ field: `earlierAwards[${n}].amount`, money: amount })),
    ...(one.total ? [{ field: 'total', money: one.total }] : []),
  ];
}

const singles = [
  ['baseAmount', 'base', 1],
  ['monthlyAmount', 'monthly', monthsCounted],
  ['options', 'options', 1],
  ['extensions', 'extensions', 1],
  ['prizes', 'prizes', 1],
  ['participantPayments', 'payments', 1],
  ['researchAndDevelopment', 'research', 1],
  ['purchaseAtEnd', 'purchase', 1],
  ['followOn', 'follow-on', 1],
] as const;

/** What is added up: all that was given, whichever kind of contract it is, so that nothing falls away (LOU 5:3, 5:6–7 a). */
export const addends = (body: Valued): readonly Addend[] => [
  ...singles.flatMap(([field, what, times]) => {
    const given = body[field];
    return given ? [{ what, amount: given.amount, times }] : [];
  }),
  ...(body.lots ?? []).map(({ lot, value }) => ({ what: 'lot' as const, of: lot, amount: value.amount, times: 1 })),
  ...(body.earlierAwards ?? []).map(({ reference, amount }) => ({
    what: 'earlier-award' as const,
    of: reference,
    amount: amount.amount,
    times: 1,
  })),
];

/** The sum of the parts, exact to the öre; undefined when it can't be held exactly. */
export const sumOf = (parts: readonly Addend[]): number | undefined =>
  exactSum(parts.flatMap(({ amount, times }) => Array<number>(times).fill(amount)));

/** What this procurement is worth by itself, without the earlier awards that were added for the limit's sake. */
export function ownValue({ total, addends: parts }: ValueEstimate): Money {
  const earlier = sumOf(parts.filter(({ what }) => what === 'earlier-award')) ?? 0;
  return { ...total, amount: exactSum([total.amount, -earlier]) ?? total.amount };
}
