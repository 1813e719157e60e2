import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { deadlines } from '../deadlines/deadlines.js';
import { notified } from '../testing/competed.js';
import { contracted } from '../testing/contracted.js';
import { registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { fineIsWithinBounds } from './fine.rules.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const decided = { amount: sek(250_000), on: '2028-03-01', caseNumber: '612-28' };
const refusal = (play: Play, changes: object) => {
  const asked = play.on('2028-03-01').ask(registrar, 'RecordFine', { ...decided, ...changes });
  return asked.ok ? undefined : asked.refusal;
};

describe('A procurement fine', () => {
  const fined = (amount: number, on = '2028-03-01', currency = 'SEK') =>
    contracted()
      .on('2028-03-01')
      .refused(registrar, 'RecordFine', { amount: { amount, currency }, on, caseNumber: '612-28' });

  it('lies between ten thousand and twenty million kronor', () => {
    expect([fined(9_999), fined(10_000)]).toEqual(['FINE-AMOUNT', 'accepted']);
    expect(fined(20_000_001)).toBe('FINE-AMOUNT');
    expect(fined(20_000, '2028-03-01', 'EUR')).toBe('FINE-AMOUNT');
  });

  it('is at most a tenth of the value of the contract', () => {
    // The contract is worth 92.5 million kronor.
    expect([fined(9_250_000), fined(9_250_001)]).toEqual(['accepted', 'FINE-SHARE']);
    const large = contracted({ value: sek(300_000_000) }).on('2028-03-01');
    const record = (amount: number) =>
      large.refused(registrar, 'RecordFine', { amount: sek(amount), on: '2028-03-01', caseNumber: '612-28' });
    expect([record(20_000_000), record(20_000_001)]).toEqual(['accepted', 'FINE-AMOUNT']);
  });

  it('was decided after the contract, by today, and is recorded once', () => {
    expect(fined(250_000, '2027-10-03')).toBe('FINE-DAY');
    expect(fined(250_000, '2027-10-04')).toBe('accepted');
    expect(fined(250_000, '2028-03-02')).toBe('FINE-DAY');
    const fine = { amount: sek(250_000), on: '2028-03-01', caseNumber: '612-28' };
    const play = contracted().on('2028-03-01').give(registrar, 'RecordFine', fine);
    expect(play.refused(registrar, 'RecordFine', fine)).toBe('FINE-ONCE');
    expect(deadlines(play.state, play.now).find((one) => one.id === 'fine:1')).toMatchObject({
      status: 'met',
      doneOn: '2028-03-01',
    });
  });

  it('is refused with the bounds, days and value that would have been accepted', () => {
    expect(refusal(contracted(), { amount: sek(9_999) })).toMatchObject({
      code: 'FINE-AMOUNT',
      expected: '10000…20000000 SEK',
      field: 'amount',
    });
    expect(refusal(contracted(), { amount: sek(9_250_001) })).toMatchObject({
      code: 'FINE-SHARE',
      expected: '92500000 SEK',
      says: { en: expect.stringContaining('The value: 92500000 SEK.') as string },
      field: 'amount',
    });
    expect(refusal(contracted(), { on: '2027-10-03' })).toMatchObject({
      code: 'FINE-DAY',
      expected: '2027-10-04…2028-03-01',
      field: 'on',
    });
  });

  it('has no bounds before the act', () => {
    const ctx = (on: string) => ({ body: { amount: sek(10_000), on } }) as Deciding<typeof decided>;
    expect(fineIsWithinBounds.holds(ctx('2017-01-01'))).toBe(true);
    expect(fineIsWithinBounds.holds(ctx('2016-12-31'))).toBe(false);
    expect(fineIsWithinBounds.because?.(ctx('2016-12-31')).expected).toBe('–');
  });

  describe('of a contract whose content was not settled', () => {
    const unsettled = (value?: { readonly amount: number; readonly currency: string }) => {
      const play = notified('2027-09-30').on('2027-10-04');
      play.state = { ...play.state, contracts: {} };
      play.happened({ type: 'ContractConcluded', facts: { track: '1', supplier: 'supplier-a', on: '2027-10-04' } });
      return value
        ? play.happened({ type: 'AwardNoticePublished', facts: { track: '1', on: '2027-10-05', value } })
        : play;
    };
    const most = { amount: sek(20_000_000) };

    it('is held against the value in the award notice', () => {
      expect(refusal(unsettled(sek(3_000_000)), { amount: sek(300_000) })).toBeUndefined();
      expect(refusal(unsettled(sek(3_000_000)), { amount: sek(300_001) })?.code).toBe('FINE-SHARE');
    });

    it('is held against no share where the value is unknown, or in another currency', () => {
      expect(refusal(unsettled(), most)).toBeUndefined();
      expect(refusal(unsettled({ amount: 300_000, currency: 'EUR' }), most)).toBeUndefined();
    });
  });

  it('keeps its number and reasons apart, and the amount and day as facts', () => {
    const recorded = (changes: object) =>
      contracted()
        .on('2028-03-01')
        .give(registrar, 'RecordFine', { ...decided, ...changes })
        .whole.at(-1);
    const facts = { track: '1', amount: sek(250_000), on: '2028-03-01' };
    expect(recorded({})).toMatchObject({ facts });
    expect(recorded({})?.body).toEqual({ caseNumber: '612-28' });
    expect(recorded({ reasons: 'No notice.' })?.body).toEqual({ caseNumber: '612-28', reasons: 'No notice.' });
  });
});
