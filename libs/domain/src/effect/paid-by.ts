import type { CaseState } from '../case/state.js';

/** The supplier whose payment is computed from an indicator, by the terms of the track's contract; undefined where nobody's is. */
export function paidBy(state: CaseState, track: string, indicator: string): string | undefined {
  const contract = state.contracts[track];
  const terms = contract?.content?.payment;
  if (!contract || !terms) return undefined;
  const measured = [terms, ...(terms.shares ?? [])].map((one) => one.indicator);
  return measured.includes(indicator) ? contract.supplier : undefined;
}
