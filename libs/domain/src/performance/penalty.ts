import { daysBetween, type CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { PenaltyTerm } from '../contract/content.state.js';
import { decimal, exact, share, sum, zero, type Exact } from '../evaluation/exact.js';
import { contentOf, deliveryOf, milestonesOf, performanceOf, type Of } from './contract-now.js';
import { inOre } from './payable.js';

export interface PenaltyAsked {
  readonly penalty: string;
  readonly milestone?: string;
  /** Occasions, or begun weeks or days where they don't follow from a milestone. */
  readonly units?: number;
}

/** What a penalty term gives, and how. */
export interface PenaltyProposal {
  readonly units: number;
  readonly currency: string;
  /** To the öre, half upwards; the ceiling and what was claimed before are taken off. */
  readonly amount: number;
  readonly arithmetic: string;
}

/** Begun days or weeks after a milestone's last day, to the report that was not rejected, or to today. */
export function lateness(
  state: CaseState,
  track: Of,
  milestone: string,
  per: 'week' | 'day',
  today: CalendarDate,
): number {
  const dueOn = milestonesOf(state, track).find(({ id }) => id === milestone)?.dueOn;
  if (dueOn === undefined) return 0;
  const delivery = deliveryOf(state, track, milestone);
  const until = delivery && delivery.status !== 'rejected' ? delivery.reportedOn : today;
  const days = Math.max(0, daysBetween(dueOn, until));
  return per === 'day' ? days : Math.ceil(days / 7);
}

const eachOf = ({ amount, percent }: PenaltyTerm, value: Exact): Exact =>
  amount ? exact(amount.amount) : value.mul(share(exact(percent ?? 0), exact(100)));

function ceilingOf({ ceiling, ceilingPercent }: PenaltyTerm, value: Exact): Exact | undefined {
  const all = [
    ...(ceiling ? [exact(ceiling.amount)] : []),
    ...(ceilingPercent === undefined ? [] : [value.mul(share(exact(ceilingPercent), exact(100)))]),
  ];
  return all.toSorted((a, b) => a.compare(b))[0];
}

/** What can be claimed by a term of the contract; undefined where the contract has no such term. */
export function penaltyProposal(
  state: CaseState,
  track: Of,
  asked: PenaltyAsked,
  today: CalendarDate,
): PenaltyProposal | undefined {
  const content = contentOf(state, track);
  const term = content?.penalties.find(({ id }) => id === asked.penalty);
  if (!content || !term) return undefined;
  const value = exact(content.value.amount);
  const { milestone } = asked;
  const units =
    milestone === undefined || term.per === 'occasion'
      ? (asked.units ?? 0)
      : lateness(state, track, milestone, term.per, today);
  const each = eachOf(term, value);
  const byTerm = performanceOf(state, track).penalties.filter(({ penalty }) => penalty === term.id);
  const claimed = sum(byTerm.map(({ amount }) => exact(amount.amount)));
  // The weeks of one milestone are not counted twice.
  const counted =
    milestone === undefined || term.per === 'occasion'
      ? zero
      : sum(byTerm.filter((one) => one.milestone === milestone).map(({ amount }) => exact(amount.amount)));
  const wanted = each.mul(exact(units)).sub(counted);
  const ceiling = ceilingOf(term, value);
  const left = ceiling?.sub(claimed);
  const capped = left && wanted.compare(left) > 0 ? left : wanted;
  const amount = inOre(capped.compare(zero) > 0 ? capped : zero);
  const before = counted.equals(0) ? '' : ` − ${decimal(counted, 2)}`;
  const most = left === undefined ? '' : ` (≤ ${decimal(left, 2)})`;
  const { currency } = content.value;
  return { units, currency, amount, arithmetic: `${units} × ${decimal(each, 2)}${before}${most} = ${amount}` };
}
