import type { CaseState, Track } from '../case/state.js';
import type { ContractContent } from '../contract/content.state.js';
import { exact, share, zero, type Exact } from '../evaluation/exact.js';
import type { Money } from '../fields/field.js';

/** What is paid whatever the outcome, and how it is computed. */
export interface FixedPart {
  readonly exact: Exact;
  readonly arithmetic: string;
}

/**
 * The part of a contract's value that the supplier is paid for delivering: all of a fixed price, the price of a purchase after paid
 * phases, or the fixed share where the supplier carries a part of the risk.
 */
export function fixedPart(state: CaseState, track: Track, { payment }: ContractContent, value: Money): FixedPart {
  if (payment.model === 'fixed') return { exact: exact(value.amount), arithmetic: String(value.amount) };
  if (payment.model === 'per-phase') {
    const purchase = state.developments[track.id]?.purchase;
    const cost = purchase?.buy ? purchase.cost.amount : 0;
    return { exact: purchase?.buy ? exact(cost) : zero, arithmetic: String(cost) };
  }
  const percent = payment.fixedPercent ?? 0;
  return {
    exact: exact(value.amount).mul(share(exact(percent), exact(100))),
    arithmetic: `${value.amount} × ${percent}/100`,
  };
}
