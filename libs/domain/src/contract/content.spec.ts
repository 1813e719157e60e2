import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import type { CaseState } from '../case/state.js';
import { notified, tender } from '../testing/competed.js';
import { contentIsSettled, termIsInOrder, valueFitsThePrice, type Settling } from './content.rules.js';
import { tenderedPrice } from './price.js';
import { settleContract } from './settle.commands.js';
import { settledContent } from './settled-content.js';

const { state } = notified('2027-09-30');
const track = state.tracks['1']!;
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const settling: Settling = {
  value: sek(92_500_000),
  startsOn: '2027-10-04',
  endsOn: '2029-12-31',
  payment: { model: 'fixed' },
};
const ctx = (changes: Partial<CaseState> = {}, body: Partial<Settling> = {}) =>
  ({ state: { ...state, ...changes }, track, body: { ...settling, ...body } }) as Deciding<Settling>;
const of = (supplier: string): Partial<CaseState> => {
  const { decision, ...award } = state.awards['1']!;
  return { awards: { 1: { ...award, decision: { ...decision!, suppliers: [supplier] } } } };
};
/** The offer of supplier A's tender says no price. */
const unpriced = (): Partial<CaseState> => {
  const { offers, ...submission } = tender('supplier-a', 1, {});
  const withoutPrice = offers.map(({ price: _price, ...offer }) => offer);
  const window = { ...state.windows['final-tenders']!, submissions: [{ ...submission, offers: withoutPrice }] };
  return { windows: { 'final-tenders': window } };
};

describe('The content of a contract', () => {
  it('is settled with the supplier that the contract is awarded to, and with no other', () => {
    const holds = (changes?: Partial<CaseState>) => contentIsSettled.holds(ctx(changes));
    expect([holds(), holds(of('supplier-b')), holds({ contracts: {} })]).toEqual([true, false, false]);
  });

  it.each([
    ['2027-10-04', '2027-10-04', true],
    ['2027-10-04', '2027-10-03', false],
    ['2027-02-30', '2027-10-04', false],
    ['2027-10-04', '2028-02-30', false],
  ])('has a term of two days that are in the calendar (%s to %s: %s)', (startsOn, endsOn, holds) => {
    expect(termIsInOrder.holds(ctx({}, { startsOn, endsOn }))).toBe(holds);
  });

  it('ends on its first day at the earliest', () => {
    expect(termIsInOrder.because?.(ctx())).toMatchObject({
      says: { sv: 'Tidigast: 2027-10-04.', en: 'At the earliest: 2027-10-04.' },
      expected: '2027-10-04',
    });
  });

  it('is kept whole, with empty lists where nothing is said', () => {
    const lists = { options: [], milestones: [], penalties: [], terms: [], subcontractors: [] };
    expect(settledContent(state, settling)).toStrictEqual({ ...settling, ...lists });
    const leftOut = [{ promise: 'criterion:climate', reason: 'The building is smaller.' }];
    expect(settledContent(state, { ...settling, leftOut })).toStrictEqual({ ...settling, ...lists, leftOut });
  });

  it('is measured as the command says, and where it says nothing as the needs analysis does', () => {
    const measured = { model: 'outcome', indicator: 'construction', point: 'handover' } as const;
    const payment = (said: object) => settledContent(state, { ...settling, payment: { ...measured, ...said } }).payment;
    expect(payment({})).toStrictEqual({ ...measured, baseline: 550, target: 220 });
    expect(payment({ baseline: 500 })).toStrictEqual({ ...measured, baseline: 500, target: 220 });
    expect(payment({ target: 200 })).toStrictEqual({ ...measured, baseline: 550, target: 200 });
    expect(settledContent({ ...state, analyses: {} }, { ...settling, payment: measured }).payment).toStrictEqual(
      measured,
    );
  });

  it('keeps apart why its value differs from the price, where that is said', () => {
    const event = (valueReasons?: string) =>
      settleContract.causes(ctx({}, valueReasons === undefined ? {} : { valueReasons }) as never)[0];
    const { body, ...rest } = event('The yard is an option.')!;
    expect(body).toStrictEqual({ valueReasons: 'The yard is an option.' });
    expect(event()).toStrictEqual(rest);
    expect(rest.facts).not.toHaveProperty('content.valueReasons');
  });
});

describe('The price that a contract is for', () => {
  const price = (changes: Partial<CaseState> = {}) => tenderedPrice({ ...state, ...changes }, track);

  it('is that of the tender that won', () => {
    expect(price()).toEqual(sek(92_500_000));
    expect(price(of('supplier-b'))).toEqual(sek(88_000_000));
  });

  it('stands in the currency of the value of the procurement, else in kronor', () => {
    expect(price({ estimatedValue: { amount: 1, currency: 'EUR' } })?.currency).toBe('EUR');
    const { estimatedValue: _value, valueEstimate: _estimate, ...unvalued } = state;
    expect(tenderedPrice({ ...unvalued, analyses: {} } as CaseState, track)?.currency).toBe('SEK');
  });

  it.each([
    ['nothing is awarded', { awards: {} }],
    ['the supplier has given no tender', of('supplier-x')],
    ['the tender says none', unpriced()],
  ])('is unknown where %s, and any value is accepted', (_what, changes) => {
    expect(price(changes)).toBeUndefined();
    expect(valueFitsThePrice.holds(ctx(changes, { value: sek(1) }))).toBe(true);
    expect(valueFitsThePrice.because?.(ctx(changes))).toMatchObject({ expected: '–' });
  });

  it('is named to whoever settles another value without reasons', () => {
    expect(valueFitsThePrice.because?.(ctx())).toMatchObject({
      says: { sv: 'Anbudets pris: 92500000 SEK.', en: "The tender's price: 92500000 SEK." },
    });
  });
});
