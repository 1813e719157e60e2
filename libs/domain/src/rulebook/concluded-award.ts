import type { CaseState } from '../case/state.js';
import type { KnownDirectAward } from '../case/command.js';
import type { Money } from '../fields/field.js';
import { exactSum } from './value/exact.js';
import { ownValue } from './value/addends.js';
import { valueOf } from './value-of.js';

/**
 * The direct award that a case has concluded, as other cases of the organisation count it (LOU 5:7 a): at the contracts'
 * prices, or where a price isn't known at what the procurement was estimated to be worth by itself.
 */
export function concludedDirectAward(state: CaseState): KnownDirectAward | undefined {
  if (state.start?.procedure?.id !== 'direct-award') return undefined;
  const contracts = Object.entries(state.contracts).filter(([, one]) => one.concludedOn !== undefined);
  const concludedOn = contracts.map(([, one]) => one.concludedOn ?? '').toSorted()[0];
  if (concludedOn === undefined) return undefined;
  const prices = contracts.flatMap(([track, { supplier }]) => priceOf(state, track, supplier) ?? []);
  const estimated: Money | undefined = state.valueEstimate ? ownValue(state.valueEstimate) : valueOf(state)?.amount;
  const sum = prices.length === contracts.length ? exactSum(prices) : undefined;
  const currency = estimated?.currency ?? 'SEK';
  const value = sum === undefined ? (estimated ?? { amount: 0, currency }) : { amount: sum, currency };
  return { reference: state.reference, value, concludedOn };
}

const priceOf = (state: CaseState, track: string, supplier: string): number | undefined =>
  state.evaluations[track]?.ranking?.find((one) => one.supplier === supplier)?.price;
