import type { CaseState } from '../case/state.js';
import type { Money } from '../fields/field.js';

/** A value and where it was said. */
export interface KnownValue {
  readonly amount: Money;
  readonly from: 'estimate' | 'business-case' | 'case';
}

/** The newest estimate; before there is one the business case's value, and before that the case's own. */
export function valueOf(state: CaseState): KnownValue | undefined {
  if (state.valueEstimate) return { amount: state.valueEstimate.total, from: 'estimate' };
  const written = state.analyses['business-case']?.content['estimatedValue'];
  if (isMoney(written)) return { amount: written, from: 'business-case' };
  return state.estimatedValue && { amount: state.estimatedValue, from: 'case' };
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
