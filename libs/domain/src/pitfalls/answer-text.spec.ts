import { describe, expect, it } from 'vitest';
import { answerText } from './answer-text.js';
import { coDevelopment } from './p1.js';
import { jointProject } from './p3.js';
import { allPitfalls } from './pitfalls.table.js';

const { paid, onlyReason, firms, information } = coDevelopment.fields;

describe('An answer about a pitfall', () => {
  it('is read as yes or no, as an amount, or as it stands', () => {
    expect(answerText(onlyReason, false)).toEqual({ sv: 'nej', en: 'no' });
    expect(answerText(paid, { amount: 1_900_000.5, currency: 'SEK' }).en).toBe('1 900 000.5 SEK');
    expect(answerText(coDevelopment.fields['agreedOn'], '2026-02-02').sv).toBe('2026-02-02');
    expect(answerText(paid, undefined)).toEqual({ sv: 'inte besvarad', en: 'not answered' });
  });

  it('is read as the items of its list', () => {
    expect(answerText(firms, ['supplier-a', 'supplier-b']).en).toBe('supplier-a, supplier-b');
    expect(answerText(firms, []).sv).toBe('–');
  });

  it('says what each part of an item answers', () => {
    const item = { id: 'trial', what: 'Report of the trial', published: false };
    expect(answerText(information, [item])).toEqual({
      sv: 'trial, Report of the trial, lämnad till alla: nej',
      en: 'trial, Report of the trial, given to all: no',
    });
    const participants = [
      { participant: 'supplier-a', bids: 'yes', access: 'drafts' },
      { participant: 'university-u', bids: 'no', access: 'none' },
    ];
    expect(answerText(jointProject.fields['participants'], participants).en).toBe(
      'supplier-a, may bid: yes, access to requirements, criteria and evaluation: drafts; ' +
        'university-u, may bid: no, access to requirements, criteria and evaluation: none',
    );
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1 000'],
    [1_234_567, '1 234 567'],
    [12_345.25, '12 345.25'],
    [0.1234567, '0.1234567'],
  ])('has the thousands of an amount apart, and its decimals as they are: %s', (amount, en) => {
    expect(answerText(paid, { amount, currency: 'EUR' }).en).toBe(`${en} EUR`);
  });

  it('is read as it stands where the question, or a part of it, is not known', () => {
    expect(answerText(undefined, 'supplier-a')).toEqual({ sv: 'supplier-a', en: 'supplier-a' });
    expect(answerText(undefined, [1, true])).toEqual({ sv: '1, ja', en: '1, yes' });
    expect(answerText(information, [{ id: 'trial', since: '2026' }, { what: 'Report' }]).en).toBe(
      'trial, 2026; Report',
    );
    expect(answerText(information, [{}]).en).toBe('–');
  });

  it('never reads as if nothing was said', () => {
    const choices = allPitfalls.flatMap(({ fields }) =>
      Object.values(fields).flatMap((one) => (one.kind === 'choice' ? one.of : [])),
    );
    expect(choices.filter((one) => ['undefined', 'null', ''].includes(one))).toEqual([]);
  });
});
