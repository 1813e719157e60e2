import { contractor } from '../award/contractor.js';
import { isCalendarDate } from '../calendar/index.js';
import { listed } from '../case/because.js';
import { rule } from '../case/rule.js';
import type { CaseState, Track } from '../case/state.js';
import type { ContractContent } from './content.state.js';
import { tenderedPrice } from './price.js';

/** What is settled, as the command says it. */
export type Settling = Partial<ContractContent> &
  Pick<ContractContent, 'value' | 'startsOn' | 'endsOn' | 'payment'> & { readonly valueReasons?: string };

/** Whether the contract's content is settled with the supplier that it is awarded to. */
export function isSettled(state: CaseState, track: Track): boolean {
  const contract = state.contracts[track.id];
  return contract?.content !== undefined && contract.supplier === contractor(state, track);
}

export const contentIsSettled = rule({
  id: 'CONTRACT-SETTLED',
  says: {
    sv: 'Avtalets innehåll är fastställt: värde, tid, milstolpar, betalning och villkor.',
    en: "The contract's content is settled: value, term, milestones, payment and terms.",
  },
  basis:
    'LOU 1:15 (a contract in writing; from memory, not verified), 17:8–16: what is changed, paid or measured later is held against what was agreed (own rule of how).',
  holds: ({ state, track }) => isSettled(state, track),
  who: ['procurer'],
});

export const termIsInOrder = rule<Settling>({
  id: 'CONTRACT-TERM',
  says: {
    sv: 'Avtalets sista dag är inte före dess första.',
    en: "The contract's last day is not before its first.",
  },
  basis: 'Own rule: a term that ends before it begins binds nobody.',
  holds: ({ body }) => isCalendarDate(body.startsOn) && isCalendarDate(body.endsOn) && body.startsOn <= body.endsOn,
  because: ({ body: { startsOn } }) => listed([startsOn], { sv: 'Tidigast:', en: 'At the earliest:' }),
  field: 'endsOn',
});

export const valueFitsThePrice = rule<Settling>({
  id: 'CONTRACT-VALUE',
  says: {
    sv: 'Avtalets värde är det vinnande anbudets pris, eller så förklaras skillnaden.',
    en: "The contract's value is the price of the winning tender, or the difference is explained.",
  },
  basis:
    'LOU 4:1, 16:1: the contract is the one that was competed for; a difference has reasons that can be shown (12:14).',
  holds: ({ state, track, body }) => {
    const price = tenderedPrice(state, track);
    if (price === undefined || (body.valueReasons ?? '').trim() !== '') return true;
    return body.value.amount === price.amount && body.value.currency === price.currency;
  },
  because: ({ state, track }) => {
    const price = tenderedPrice(state, track);
    return listed(price ? [`${price.amount} ${price.currency}`] : [], {
      sv: 'Anbudets pris:',
      en: "The tender's price:",
    });
  },
  field: 'value',
});
