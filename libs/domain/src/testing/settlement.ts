import { contractor } from '../award/contractor.js';
import { addMonths, dateInStockholm, type Instant } from '../calendar/index.js';
import type { CaseEvent } from '../case/event.js';
import type { CaseState, Track } from '../case/state.js';
import { settledContent } from '../contract/settled-content.js';
import type { Settling } from '../contract/content.rules.js';
import { tenderedPrice } from '../contract/price.js';
import { promises } from '../thread/promises.js';

/** `SettleContract`'s content for a track's contract: the tender's price, three years from the day, paid at the delivery, with a term for each promise. */
export function settlementOf(state: CaseState, track: Track, now: Instant, changes: Partial<Settling> = {}): Settling {
  const startsOn = dateInStockholm(now);
  return {
    value: tenderedPrice(state, track) ?? { amount: 1_000_000, currency: 'SEK' },
    startsOn,
    endsOn: addMonths(startsOn, 36),
    payment: { model: state.documents?.phases ? 'per-phase' : 'fixed' },
    terms: promises(state, track).map(({ id, text }) => ({ id: id.replace(':', '-'), text, keeps: [id] })),
    ...changes,
  };
}

/**
 * The same with something of everything that a contract can have: a milestone that pays a part, options, penalties, a special term and a
 * subcontractor.
 */
export function wholeSettlementOf(state: CaseState, track: Track, now: Instant): Settling {
  const plain = settlementOf(state, track, now);
  const { value, startsOn, payment } = plain;
  const inMonths = (months: number) => addMonths(startsOn, months);
  const sek = (amount: number) => ({ amount, currency: value.currency });
  const paysByPhase = payment.model === 'per-phase';
  // After paid phases a part of the purchase; where nothing is bought, nothing.
  const part = state.documents?.purchase ? 100_000 : Math.round(value.amount / 10);
  const pays = paysByPhase && !state.documents?.purchase ? {} : { payment: sek(part) };
  return {
    ...plain,
    milestones: [{ id: 'first', text: 'The first part is in use', dueOn: inMonths(12), ...pays }],
    options: [
      { id: 'longer', text: 'One more year', months: 12, exerciseBy: inMonths(4) },
      { id: 'more', text: 'One more part', ...(paysByPhase ? {} : { value: sek(10_000) }), exerciseBy: inMonths(8) },
    ],
    penalties: [
      { id: 'delay', text: 'Delay', per: 'week', amount: sek(1000), ceilingPercent: 10 },
      { id: 'fault', text: 'A fault that is not mended', per: 'occasion', amount: sek(100) },
    ],
    terms: [
      ...(plain.terms ?? []),
      { id: 'labour', text: 'Terms of collective agreements', keeps: [], special: 'labour' },
    ],
    subcontractors: [{ id: 'first-sub', name: 'Supplier S', part: 'Installation' }],
  };
}

/** That a track's content was settled, to begin a specification in the middle of a case. */
export function contractSettled(
  state: CaseState,
  id: string,
  now: Instant,
  changes: Partial<Settling> = {},
): CaseEvent {
  const track = state.tracks[id]!;
  const content = settledContent(state, settlementOf(state, track, now, changes));
  return { type: 'ContractSettled', facts: { track: id, supplier: contractor(state, track) ?? '', content } };
}
