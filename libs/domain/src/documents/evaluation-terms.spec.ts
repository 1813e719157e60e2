import { describe, expect, it } from 'vitest';
import { example, started } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';

const write = (changes: { readonly [name: string]: unknown }) =>
  started().refused(procurer1, 'WriteDocuments', example('WriteDocuments', changes));
const relative = { id: 'price', text: 'Price', measure: 'relative', weight: 60 };
const score = { id: 'method', text: 'Method', measure: 'score', weight: 40, of: 5 };

describe('The terms of the evaluation', () => {
  it('name the criterion that decides between equal results, where one does', () => {
    expect(write({ tieRule: 'criterion', tieCriterion: 'method' })).toBe('accepted');
    expect(write({ tieRule: 'criterion' })).toBe('DOC-TIE-RULE');
    expect(write({ tieRule: 'criterion', tieCriterion: 'beauty' })).toBe('DOC-TIE-RULE');
    expect(write({ tieRule: 'lots-drawn', tieCriterion: 'method' })).toBe('DOC-TIE-RULE');
    expect(write({ tieRule: 'higher-quality' })).toBe('accepted');
  });

  it('say why relative prices were chosen', () => {
    expect(write({ model: 'C', criteria: [relative] })).toBe('DOC-MODEL-REASON');
    expect(write({ model: 'C', criteria: [relative], modelReason: ' ' })).toBe('DOC-MODEL-REASON');
    expect(write({ model: 'C', criteria: [relative], modelReason: 'The market is wide.' })).toBe('accepted');
    expect(write({ model: 'C', awardBasis: 'price', criteria: [] })).toBe('accepted');
  });

  it('say what each level demands', () => {
    const levels = (second: object) => [
      { id: 'method', text: 'M', measure: 'levels', levels: [{ level: 0, value: 0, text: 'None.' }, second] },
    ];
    expect(write({ criteria: levels({ level: 1, value: 5, text: 'All.' }) })).toBe('accepted');
    expect(write({ criteria: levels({ level: 1, value: 5, text: ' ' }) })).toBe('DOC-GUIDE');
    expect(write({ criteria: levels({ level: 1, value: 5 }) })).toBe('DOC-GUIDE');
  });

  it('say what the lowest and the highest score demand', () => {
    const guided = (...scores: readonly number[]) =>
      write({ model: 'B', criteria: [{ ...score, guide: scores.map((one) => ({ score: one, text: `${one}` })) }] });
    expect([guided(0, 5), guided(0, 2, 5), guided(0), guided(5), guided(0, 4)]).toEqual([
      'accepted',
      'accepted',
      'DOC-GUIDE',
      'DOC-GUIDE',
      'DOC-GUIDE',
    ]);
    expect(write({ model: 'B', criteria: [score] })).toBe('DOC-GUIDE');
    const blank = [0, 5].map((one) => ({ score: one, text: one === 0 ? ' ' : 'All.' }));
    expect(write({ model: 'B', criteria: [{ ...score, guide: blank }] })).toBe('DOC-GUIDE');
  });

  it('say which criteria have no guide, when they are refused', () => {
    const criteria = [score, { ...score, id: 'service' }];
    const names = expect.stringContaining('method, service') as string;
    expect(
      started().ask(procurer1, 'WriteDocuments', example('WriteDocuments', { model: 'B', criteria })),
    ).toMatchObject({
      refusal: { code: 'DOC-GUIDE', expected: 'method, service', field: 'criteria', says: { sv: names, en: names } },
    });
  });
});
