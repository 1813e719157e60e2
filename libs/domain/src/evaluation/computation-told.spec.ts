import { describe, expect, it } from 'vitest';
import { nothing, type CaseState, type Track } from '../case/state.js';
import type { Documents } from '../documents/documents.state.js';
import { documentsOfHoppet, tender } from '../testing/competed.js';
import type { Window } from '../windows/windows.state.js';
import { computation, computationFor } from './computation.js';
import { rankedBy } from './consensus.js';
import type { Evaluation } from './evaluation.state.js';

const at = '2027-06-15T08:00:00.000Z';
const track: Track = { id: '1', definition: { id: 'open', version: 1 }, stage: 'award', enteredAt: at, round: 1 };
const window: Window = {
  ...{ id: 'tenders', stage: 'tenders', track: 'case', receives: 'tender', openTo: null, openers: [] },
  ...{ opensAt: at, dueAt: at, status: 'opened' },
  submissions: ['d', 'c', 'b', 'a'].map((one, place) => tender(one, 100 + place, { climate: 200 })),
};
const checked = {
  a: { outcome: 'valid' },
  b: { outcome: 'valid' },
  c: { outcome: 'rejected', ground: 'excluded' },
} as const;
const agreed = { a: { method: 1 }, b: { method: 2 } };
const having = (evaluation: Partial<Evaluation> = {}, documents: Partial<Documents> = {}): CaseState => {
  const state: CaseState = {
    ...nothing,
    reference: 'GBG-1',
    windows: { tenders: window },
    documents: { ...documentsOfHoppet, status: 'locked', author: 'x', ...documents },
    evaluations: { '1': { checked, scored: {}, agreed } },
  };
  const ranking = rankedBy(state, track, agreed, []);
  return { ...state, evaluations: { '1': { ...state.evaluations['1']!, ranking, ...evaluation } } };
};
const whole = (evaluation: Partial<Evaluation> = {}, documents: Partial<Documents> = {}) =>
  computation(having(evaluation, documents), track)!;

describe('A whole evaluation', () => {
  it('has the ranked tenders in their order, then the others by name', () => {
    expect(whole().tenders.map(({ supplier, rank }) => [supplier, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', undefined],
      ['d', undefined],
    ]);
  });

  it('says of each tender what it stated, was given and how it was found, as far as it was', () => {
    const [best, , rejected, waiting] = whole().tenders;
    expect(best).toMatchObject({ outcome: 'valid', price: 102, values: { climate: 200 }, scores: { method: 2 } });
    expect(rejected).toEqual({
      ...{ supplier: 'c', price: 101, values: { climate: 200 }, outcome: 'rejected', ground: 'excluded' },
    });
    expect(waiting).toEqual({ supplier: 'd', price: 100, values: { climate: 200 } });
  });

  it('has the lowest price of those that are ranked, and none while the prices are sealed', () => {
    expect(whole().lowestPrice).toBe(102);
    const { ranking: _none, ...unranked } = having().evaluations['1']!;
    const sealed = computation({ ...having(), evaluations: { '1': unranked } }, track);
    expect(sealed).not.toHaveProperty('lowestPrice');
    expect(sealed?.tenders.map(({ supplier }) => supplier)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('says which result is best, by the model', () => {
    expect(whole()).toMatchObject({ best: 'lowest', reference: 'GBG-1', lot: '1', documentsVersion: 1 });
    expect(whole({}, { model: 'B' }).best).toBe('highest');
    expect(whole({}, { model: 'B', criteria: [] }).best).toBe('lowest');
  });

  it('has the published terms, and no others', () => {
    const { awardBasis, model, criteria } = documentsOfHoppet;
    expect(whole().terms).toEqual({ awardBasis, model, criteria });
    const more = { decimals: 0, tieRule: 'criterion', tieCriterion: 'method' } as const;
    expect(whole({}, more).terms).toEqual({ awardBasis, model, criteria, ...more });
  });

  it('is there when the assessment is agreed on published documents', () => {
    const { agreed: _none, ...open } = having().evaluations['1']!;
    expect(computation({ ...having(), evaluations: { '1': open } }, track)).toBeUndefined();
    const { documents: _documents, ...undocumented } = having();
    expect(computation(undocumented, track)).toBeUndefined();
  });
});

describe('What a tenderer sees of an evaluation', () => {
  const decision = { suppliers: ['b'], by: 'x', at };
  const sending = { begunAt: at, recipients: ['a', 'b', 'c'], seq: 1, sent: {} };
  const told = (supplier: string, award: object = { sending }, documents: Partial<Documents> = {}) =>
    computationFor(
      { ...having({}, documents), awards: { '1': { standstillEnded: false, decision, ...award } } },
      track,
      supplier,
    );

  it('is there for those who are told, from when it is begun', () => {
    expect(told('a')?.tenders.map(({ supplier }) => supplier)).toEqual(['b', 'a']);
    expect(told('d')).toBeUndefined();
    const notification = { sentAt: at, electronic: true, recipients: ['a'], seq: 1 };
    expect(told('a', { notification })).toBeDefined();
    expect(told('b', { sending, notification })).toBeUndefined();
    expect(told('a', {})).toBeUndefined();
  });

  it("leaves out the winner's stated figures and the arithmetic that they stand in, and says so", () => {
    const [winner, own] = told('a')!.tenders;
    expect(winner).toMatchObject({ masked: ['values', 'steps'], scores: { method: 2 } });
    expect(winner).not.toHaveProperty('values');
    expect(winner?.steps?.map(({ criterion, says }) => [criterion, says === ''])).toEqual([
      ['climate', true],
      ['method', false],
      ['result', false],
    ]);
    expect(winner?.steps?.[0]).toHaveProperty('value');
    expect(own).toMatchObject({ values: { climate: 200 } });
    expect(own).not.toHaveProperty('masked');
  });

  it('has nothing masked where nobody stated a figure, but for the figures themselves', () => {
    const criteria = documentsOfHoppet.criteria.slice(1);
    const [winner] = told('a', { sending }, { criteria })!.tenders;
    for (const name of ['masked', 'values']) expect(winner).not.toHaveProperty(name);
    expect(winner?.steps?.every(({ says }) => says !== '')).toBe(true);
    const share = [{ id: 'climate', text: 'K', measure: 'share', weight: 50, of: 300 }] as const;
    const shared = told('a', { sending }, { criteria: share, model: 'B' })!.tenders;
    expect(shared.find(({ supplier }) => supplier === 'b')).toHaveProperty('masked');
  });
});
