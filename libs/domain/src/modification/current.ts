import type { CalendarDate } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { Money } from '../fields/field.js';
import { netOf, sumOfKnown } from './amounts.js';
import { isLive, modificationsOf } from './live.js';
import type { LiveModification } from './modification.state.js';

type Of = Pick<Track, 'id'>;

/** The modifications that both parties have agreed on, in the order in which they came into force. */
export const inForce = (state: CaseState, track: Of): readonly LiveModification[] =>
  modificationsOf(state, track)
    .filter(isLive)
    .filter((one) => one.status === 'agreed')
    .toSorted((a, b) => compare(a.agreedOn ?? '', b.agreedOn ?? ''));

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What agreed modifications add to a contract's value altogether; negative where they take away. */
export const modifiedBy = (state: CaseState, track: Of): number | undefined =>
  sumOfKnown(inForce(state, track).map(netOf));

/**
 * What a track's contract is worth now, excluding VAT: as settled, with the modifications that both parties have agreed on. Undefined
 * while nothing is settled.
 */
export function currentValue(state: CaseState, track: Of): Money | undefined {
  const value = state.contracts[track.id]?.content?.value;
  const amount = sumOfKnown([value?.amount, modifiedBy(state, track)]);
  return value && amount !== undefined ? { ...value, amount } : value;
}

/** The contract's last day now: as settled, or as the modification says that last moved it. */
export const currentEnd = (state: CaseState, track: Of): CalendarDate | undefined =>
  inForce(state, track).findLast((one) => one.newEndsOn !== undefined)?.newEndsOn ??
  state.contracts[track.id]?.content?.endsOn;
