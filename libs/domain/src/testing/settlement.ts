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
