import type { MeasuredAgainst, PaymentTerms } from '../contract/content.state.js';

/** A payment, or a share of one, that depends on a measured effect. */
export interface PaidBy extends MeasuredAgainst {
  /** `outcome`, or the share's name. */
  readonly id: string;
}

/** What of a payment depends on an outcome; a share that a milestone earns does not. */
export function paidBy(payment: PaymentTerms | undefined): readonly PaidBy[] {
  if (payment?.model === 'outcome') return [{ ...payment, id: 'outcome' }];
  if (payment?.model !== 'shared-risk') return [];
  return (payment.shares ?? []).filter(({ milestone }) => milestone === undefined);
}
