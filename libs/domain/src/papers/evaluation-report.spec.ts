import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import type { Documents } from '../documents/documents.state.js';
import { compared, event, read } from './papers.fixture.js';
import type { WholeEvent } from './source.js';

const track = '1';
const report = (changes: Partial<CaseState> = {}, ...events: readonly WholeEvent[]) =>
  read({ paper: 'evaluation-report', track }, { ...compared, ...changes }, ...events);
const documented = (changes: Partial<Documents>) => ({ documents: { ...compared.documents!, ...changes } });
const evaluated = (changes: object) => ({ evaluations: { '1': { ...compared.evaluations['1']!, ...changes } } });
const agreed = (body: object, lot = track) => event('EvaluationAgreed', { track: lot, agreed: {} }, { ...body });
const ranked = (body: object, lot = track) => event('RankingEstablished', { track: lot, ranking: [] }, { ...body });

describe('An evaluation report', () => {
  it('is of a lot in which the evaluation is agreed', () => {
    expect(read({ paper: 'evaluation-report' }, compared)).toBeUndefined();
    expect(read({ paper: 'evaluation-report', track: '2' }, compared)).toBeUndefined();
    expect(report({ evaluations: {} })).toBeUndefined();
    expect(report({ tracks: {} })).toBeUndefined();
  });

  it('says how tenders are compared', () => {
    const one = report();
    expect(one).toMatchObject({
      'model/awardBasis': 'best price-quality ratio',
      'model/model': expect.stringMatching(/^A: /) as string,
      'model/documentsVersion': '1',
      'model/decimals': '2',
      'model/lowestPrice': '88\u00a0000\u00a0000.5',
      'model/rounding': expect.stringContaining('halves away from zero') as string,
    });
    expect(one).not.toHaveProperty(['model/tieRule']);
    expect(report(documented({ tieRule: 'lots-drawn' }))).toMatchObject({ 'model/tieRule': 'drawing of lots' });
    expect(report(evaluated({ ranking: [] }))).not.toHaveProperty(['model/lowestPrice']);
  });

  it('says what each criterion is worth, as the documents publish it', () => {
    const rows = (report()?.['model/criteria'] ?? []) as readonly (readonly string[])[];
    expect(rows.map(([id, , how]) => [id, how])).toEqual([
      ['climate', 'money for each unit below the limit'],
      ['method', 'money for each level'],
    ]);
    expect(rows[0]?.[3]).toBe('100\u00a0000 for each unit below 300 kg CO2e per m2');
    expect(rows[1]?.[3]).toContain('level 1: 1\u00a0000\u00a0000; level 2:');
  });

  it.each([
    [{ measure: 'score', weight: 40, of: 10 }, 'weight 40, of 10'],
    [{ measure: 'inverse', weight: 60, reference: 500 }, 'weight 60, reference 500'],
    [{ measure: 'relative' }, '–'],
    [{ measure: 'below', limit: 3, valuePerUnit: 5 }, '5 for each unit below 3'],
    [{ measure: 'below', limit: 3 }, '–'],
    [{ measure: 'below', valuePerUnit: 5 }, '–'],
  ] as const)('says of a criterion with %j that it is worth %s', (changes, worth) => {
    const criteria = [{ id: 'k', text: 'K', ...changes }];
    expect(report(documented({ criteria }))?.['model/criteria']).toMatchObject([{ 3: worth }]);
  });

  it('says which prices were asked about in the lot, and what came of it', () => {
    const askedAt = '2027-06-15T22:30:00.000Z';
    const prices = {
      'supplier-a': { askedAt, answerBy: '2027-06-30' },
      'supplier-c': { askedAt, answerBy: '2027-06-30', explainedAt: '2027-06-20T08:00:00.000Z', outcome: 'rejected' },
    };
    const decided = (supplier: string, lot: string, reasons: string) =>
      event('PriceDecided', { track: lot, supplier, outcome: 'rejected' }, { reasons });
    const all = [
      decided('supplier-c', '1', 'Wages.'),
      decided('supplier-c', '2', 'x'),
      decided('supplier-b', '1', 'y'),
    ];
    expect(report(evaluated({ prices }), ...all)?.['examination/low-prices-1']).toEqual([
      ['supplier-a', '2027-06-16 00:30:00', '–', '–', '–'],
      ['supplier-c', '2027-06-16 00:30:00', '2027-06-20 10:00:00', 'rejected', 'Wages.'],
    ]);
    expect(report()).not.toHaveProperty(['examination/low-prices-1']);
  });

  it('says that nothing was rejected', () => {
    expect(report(evaluated({ checked: {} }))).toMatchObject({
      'examination/rejected-none': 'No tender was rejected.',
    });
    expect(report()).toHaveProperty(['examination/rejected-1']);
  });

  it('says who scored, and what was agreed and why, from the minutes of this lot', () => {
    const line = (supplier: string, criterion: string, motive: unknown) => ({ supplier, criterion, motive });
    const minutes = [
      line('supplier-a', 'other', 'No.'),
      line('supplier-b', 'method', 'Sound.'),
      line('supplier-a', 'method', 'Proven.'),
    ];
    const one = report({}, agreed({ agreed: minutes }), agreed({ agreed: [line('supplier-a', 'method', 'x')] }, '2'));
    expect(one?.['assessment/scorers']).toEqual([['supplier-a', 'e1, e2']]);
    expect(one?.['assessment/agreed']).toEqual([
      ['supplier-a', 'method', '4', 'Proven.'],
      ['supplier-b', 'method', '3', 'Sound.'],
    ]);
    expect(report()?.['assessment/agreed']).toMatchObject([{ 3: '–' }, { 3: '–' }]);
    expect(report({}, agreed({ agreed: [line('supplier-a', 'method', 7)] }))?.['assessment/agreed']).toMatchObject([
      { 3: '–' },
      { 3: '–' },
    ]);
  });

  it('tells of lots that were drawn in this lot, at the ranking or when the evaluation was agreed', () => {
    const tie = { order: ['supplier-b', 'supplier-a'], drawnBy: ['p1', 'p2'], motive: 'Drawn at noon.' };
    const drawn = {
      'assessment/drawnOrder': 'supplier-b, supplier-a',
      'assessment/drawnBy': 'p1, p2',
      'assessment/drawnMinutes': 'Drawn at noon.',
    };
    expect(report({}, agreed({ tie }))).toMatchObject(drawn);
    expect(report({}, agreed({}), ranked({ tie }))).toMatchObject(drawn);
    expect(report({}, agreed({ tie }), ranked({}, '2'), agreed({}, '2'))).toMatchObject(drawn);
    expect(report({}, agreed({}))).not.toHaveProperty(['assessment/drawnOrder']);
  });

  it('has every step of the arithmetic, tender by tender, with the exact fraction where rounding hides something', () => {
    const one = report();
    expect(one?.['computation/steps-supplier-b']).toEqual([
      ['climate', 'max(0, 300 − 240) × 100000 = 6000000', '6\u00a0000\u00a0000'],
      ['method', expect.stringContaining('= 4000000') as string, '4\u00a0000\u00a0000'],
      ['Result', expect.stringContaining('= 78000000.5') as string, '78\u00a0000\u00a0000.5'],
    ]);
    expect(one).toHaveProperty(['computation/steps-supplier-a']);
    expect(one).not.toHaveProperty(['computation/steps-supplier-c']);
    const [first] = compared.evaluations['1']!.ranking!;
    const steps = [{ criterion: 'k', value: 0.33, exact: '1/3', says: '1 / 3 ≈ 0.33' }, ...first!.steps.slice(-1)];
    const exactly = report(evaluated({ ranking: [{ ...first, steps }] }));
    expect(exactly?.['computation/steps-supplier-a']).toMatchObject([{ 3: '1/3' }, { 3: '–' }]);
  });

  it('ends with the tenders in order', () => {
    expect(report()?.['ranking/ranking']).toMatchObject([
      { 1: 'supplier-a' },
      { 1: 'supplier-b' },
      { 1: 'supplier-c' },
    ]);
  });
});
