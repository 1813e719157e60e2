import { contractor } from '../award/contractor.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { tendersOf } from '../evaluation/tenders.js';
import type { Money } from '../fields/field.js';
import { valueOf } from '../rulebook/value-of.js';

/** The price of the tender that won the track's contract, excluding VAT; undefined where the tender has none. */
export function tenderedPrice(state: CaseState, track: Track): Money | undefined {
  const supplier = contractor(state, track);
  const tender = tendersOf(state, { ...track, id: lotOf(track) }).find((one) => one.supplier === supplier);
  if (tender?.price === undefined) return undefined;
  return { amount: tender.price, currency: valueOf(state)?.amount.currency ?? 'SEK' };
}
