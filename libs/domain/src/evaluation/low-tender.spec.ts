import { describe, expect, it } from 'vitest';
import { due } from '../case/due.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { tender, tendered } from '../testing/competed.js';
import { evaluator1, procurer1, supplierA, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { lowPrices } from './low-tender.js';
import * as rules from './low-tender.rules.js';

const supplier = 'supplier-b';
const question = { supplier, answerBy: '2027-09-10', questions: 'How are the wages covered?' };
const explanation = { explanation: 'The frame is made in our own factory.' };
const decided = (outcome: string, more: object = {}) => ({ supplier, outcome, reasons: 'Read closely.', ...more });
const rejected = { supplier, outcome: 'rejected', ground: 'abnormally-low', reasons: 'Not explained.' };
const asked = () => tendered().give(procurer1, 'AskAboutPrice', question);
const explained = () => asked().give(supplierB, 'ExplainPrice', explanation);
const open = (play: Play, command: string) =>
  tasks(play.state)
    .filter((one) => one.command === command)
    .map(({ about }) => about);

describe('A low price', () => {
  const prices = (...all: readonly number[]) =>
    tendered({ tenders: all.map((price, at) => tender(`supplier-${'abcd'[at]}`, price, { climate: 200 })) });
  const low = (play: Play) => lowPrices(play.state, play.state.tracks['1']!).map((one) => one.supplier);

  it('is below seventy per cent of the median of the others, to the öre', () => {
    expect(low(prices(100, 70))).toEqual([]);
    expect(low(prices(100, 69.99))).toEqual(['supplier-b']);
    expect(low(prices(90, 110, 200, 76.99))).toEqual(['supplier-d']);
    expect(low(prices(90, 110, 200, 77))).toEqual([]);
  });

  it('is below another share where the documents say one, and none where they say nothing is low', () => {
    const at = (lowTenderPercent: number) =>
      tendered({
        documents: { lowTenderPercent },
        tenders: [tender('supplier-a', 100, { climate: 1 }), tender('supplier-b', 89, { climate: 1 })],
      });
    expect([low(at(90)), low(at(89)), low(at(0))]).toEqual([['supplier-b'], [], []]);
  });

  it('is nothing that a single tender has', () => {
    expect(low(prices(1))).toEqual([]);
  });

  it('is pointed out to the procurer until it is asked about or the tender is examined', () => {
    const play = prices(100, 50);
    expect(open(play, 'AskAboutPrice')).toEqual(['supplier-b']);
    expect(open(prices(100, 50).give(procurer1, 'AskAboutPrice', question), 'AskAboutPrice')).toEqual([]);
    play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
    expect(open(play, 'AskAboutPrice')).toEqual([]);
  });
});

describe('Asking about a price', () => {
  it('gives the tenderer time, until a day after today', () => {
    const ask = (answerBy: string) => tendered().refused(procurer1, 'AskAboutPrice', { ...question, answerBy });
    expect([ask('2027-09-02'), ask('2027-09-03')]).toEqual(['EVAL-PRICE-DATE', 'accepted']);
    expect(ask('9999-12-31')).toBe('EVAL-PRICE-DATE');
  });

  it('is about a tender that is there, by the procurer, and once at a time', () => {
    expect(tendered().refused(procurer1, 'AskAboutPrice', { ...question, supplier: 'supplier-c' })).toBe('EVAL-TENDER');
    expect(tendered().refused(evaluator1, 'AskAboutPrice', question)).toBe('ROLE');
    expect(asked().refused(procurer1, 'AskAboutPrice', question)).toBe('EVAL-PRICE-ASKED-ONCE');
    const accepted = explained().give(procurer1, 'DecideOnPrice', decided('accepted'));
    expect(accepted.refused(procurer1, 'AskAboutPrice', question)).toBe('accepted');
  });

  it('is about a price that is known', () => {
    const [one] = [tender('supplier-b', 1, { climate: 200 })];
    const priceless = { ...one!, offers: one!.offers.map(({ price: _, ...offer }) => offer) };
    expect(tendered({ tenders: [priceless] }).refused(procurer1, 'AskAboutPrice', question)).toBe('EVAL-PRICE-KNOWN');
  });

  it('is told to the tenderer alone, and waits for its answer until the end of the day', () => {
    const play = tendered();
    const before = play.state;
    play.give(procurer1, 'AskAboutPrice', question);
    const mails = react(before, play.events.at(-1)!);
    expect(mails.every(({ kind, suppliers }) => kind === 'mail' && suppliers.join() === 'supplier-b')).toBe(true);
    expect(mails.length).toBeGreaterThan(0);
    expect(tasks(play.state).find(({ command }) => command === 'ExplainPrice')).toMatchObject({
      suppliers: ['supplier-b'],
      dueAt: '2027-09-10T22:00:00.000Z',
    });
    expect(due(play.state).map(({ at }) => at)).toContain('2027-09-10T22:00:00.000Z');
  });
});

describe('Explaining a price', () => {
  it('is for the tenderer that was asked, while it is not decided', () => {
    expect(asked().refused(supplierA, 'ExplainPrice', explanation)).toBe('EVAL-PRICE-MINE');
    expect(asked().refused(supplierB, 'ExplainPrice', explanation)).toBe('accepted');
    expect(tendered().refused(supplierB, 'ExplainPrice', explanation)).toBe('EVAL-PRICE-MINE');
    const over = explained().give(procurer1, 'DecideOnPrice', decided('accepted'));
    expect(over.refused(supplierB, 'ExplainPrice', explanation)).toBe('EVAL-PRICE-MINE');
  });

  it('says something', () => {
    expect(asked().refused(supplierB, 'ExplainPrice', { explanation: ' ' })).toBe('EVAL-PRICE-EXPLANATION');
  });
});

describe('Deciding on a price', () => {
  it('needs a question', () => {
    expect(tendered().refused(procurer1, 'DecideOnPrice', decided('rejected'))).toBe('EVAL-PRICE-ASKED');
  });

  it('waits for the answer or the end of its time', () => {
    const reject = (play: Play) => play.refused(procurer1, 'DecideOnPrice', decided('rejected'));
    expect(reject(asked().on('2027-09-10T21:59:59.999Z'))).toBe('EVAL-PRICE-TIME');
    expect(reject(asked().on('2027-09-10T22:00:00Z'))).toBe('accepted');
    expect(reject(explained())).toBe('accepted');
  });

  it('has reasons', () => {
    expect(explained().refused(procurer1, 'DecideOnPrice', decided('accepted', { reasons: ' ' }))).toBe(
      'EVAL-PRICE-REASONS',
    );
  });

  it('accepts no price that was not explained, and none that is due to a breach', () => {
    const accept = (play: Play, more = {}) => play.refused(procurer1, 'DecideOnPrice', decided('accepted', more));
    expect(accept(asked().on('2027-09-11'))).toBe('EVAL-PRICE-UNEXPLAINED');
    expect(accept(explained(), { breach: 'labour' })).toBe('EVAL-PRICE-BREACH');
    expect(accept(explained())).toBe('accepted');
    expect(explained().refused(procurer1, 'DecideOnPrice', decided('rejected', { breach: 'labour' }))).toBe('accepted');
  });

  it('may accept both under chapter 19, which says may', () => {
    const ctx = { definition: { regimes: ['national'] }, body: decided('accepted', { breach: 'social' }) } as never;
    expect([rules.unexplainedIsRejected.holds(ctx), rules.breachIsRejected.holds(ctx)]).toEqual([true, true]);
  });
});

describe('Rejecting a tender as abnormally low', () => {
  it('follows on a decision that rejects the price', () => {
    const ask = (play: Play) => play.refused(procurer1, 'CheckTender', rejected);
    expect(ask(tendered())).toBe('EVAL-LOW-PRICE');
    expect(ask(explained())).toBe('EVAL-LOW-PRICE');
    expect(ask(explained().give(procurer1, 'DecideOnPrice', decided('accepted')))).toBe('EVAL-LOW-PRICE');
    expect(ask(explained().give(procurer1, 'DecideOnPrice', decided('rejected')))).toBe('accepted');
  });

  it('asks for no decision in a direct award', () => {
    const ctx = { state: tendered().state, track: { id: '1' }, body: rejected } as const;
    const under = (regime: string) =>
      rules.lowPriceIsDecided.holds({ ...ctx, definition: { regimes: [regime] } } as never);
    expect([under('direct-award'), under('national')]).toEqual([true, false]);
  });

  it('is the only way on once the price is rejected', () => {
    const valid = { supplier, outcome: 'valid' };
    expect(asked().refused(procurer1, 'CheckTender', valid)).toBe('EVAL-LOW-VALID');
    const over = (outcome: string) => explained().give(procurer1, 'DecideOnPrice', decided(outcome));
    expect(over('rejected').refused(procurer1, 'CheckTender', valid)).toBe('EVAL-LOW-VALID');
    expect(over('accepted').refused(procurer1, 'CheckTender', valid)).toBe('accepted');
  });

  it('comes before the evaluation is agreed', () => {
    const documents = { awardBasis: 'price', criteria: [] } as const;
    const play = tendered({ documents });
    for (const one of ['supplier-a', supplier])
      play.give(procurer1, 'CheckTender', { supplier: one, outcome: 'valid' });
    play.give(procurer1, 'AskAboutPrice', question).give(supplierB, 'ExplainPrice', explanation);
    const agree = () => play.refused(procurer1, 'AgreeEvaluation', { agreed: [] });
    expect(agree()).toBe('EVAL-LOW-SETTLED');
    play.give(procurer1, 'DecideOnPrice', decided('rejected'));
    expect(agree()).toBe('EVAL-LOW-SETTLED');
    play.give(procurer1, 'CheckTender', rejected);
    expect(agree()).toBe('accepted');
  });
});
