import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { nothing, type CaseState } from '../case/state.js';
import { priorInvolvementIsJudged, supplierTookPart, type Judging } from './pitfalls.rules.js';
import { involvement, judgementOf, toJudge, unequal } from './prior-involvement.js';

type Content = { readonly [name: string]: unknown };

const contact = (id: string, ...suppliers: readonly string[]) =>
  ({ id, on: '2027-01-20', form: 'hearing', suppliers, sharedWithAll: true }) as const;
const disclosure = (id: string, ...knownTo: readonly string[]) =>
  ({ id, what: 'Report', knownTo, givenOn: '2027-01-20', status: 'open' }) as const;
const answered = (answers: Content, applies: boolean | undefined = true) =>
  ({
    version: 1,
    by: 'procurer-1',
    at: nothing.createdAt,
    on: '2027-01-11',
    answers: { applies, ...answers },
  }) as const;
const competitor = (supplier: string, status = 'candidate') => ({ [supplier]: { supplier, status } as never });
const judged = (supplier: string, advantage: 'none' | 'neutralised' | 'remains', ...involvedIn: readonly string[]) =>
  ({ supplier, advantage, involvedIn, by: 'procurer-1', on: '2027-06-14' }) as const;
const sealed = { id: 'w', stage: 'requests', track: 'case', receives: 'request', openTo: null } as const;
const windowOf = (submissions?: readonly string[]) =>
  ({ ...sealed, ...(submissions ? { submissions: submissions.map((supplier) => ({ supplier })) } : {}) }) as never;

const met = { contacts: [contact('c1', 'a')] };

describe('What a supplier took part in', () => {
  it.each<readonly [what: string, changes: Partial<CaseState>, involved: readonly string[]]>([
    ['nothing', {}, []],
    ['contacts and items that name it', { contacts: [contact('c1', 'a', 'b'), contact('c2', 'b')] }, ['c1']],
    ['what it was told', { disclosures: [disclosure('d1', 'b'), disclosure('d2', 'b', 'a')] }, ['d2']],
    ['a joint development', { pitfalls: { 'co-development': answered({ firms: ['a'] }) } }, ['co-development']],
    ['a test bed', { pitfalls: { 'test-bed': answered({ firms: ['b', 'a'] }) } }, ['test-bed']],
    [
      'a project',
      { pitfalls: { 'joint-project': answered({ participants: [{ participant: 'b' }, { participant: 'a' }] }) } },
      ['joint-project'],
    ],
    [
      'a contest that it won',
      { pitfalls: { 'innovation-contest': answered({ winners: ['a'] }) } },
      ['innovation-contest'],
    ],
    ['one that others won', { pitfalls: { 'innovation-contest': answered({ winners: ['b'] }) } }, []],
    ['a pitfall that does not apply', { pitfalls: { 'test-bed': answered({ firms: ['a'] }, false) } }, []],
    [
      'pitfalls that name nobody',
      {
        pitfalls: {
          ...{ 'co-development': answered({}), 'test-bed': answered({}) },
          ...{ 'joint-project': answered({}), 'innovation-contest': answered({}) },
        },
      },
      [],
    ],
  ])('is found in the case: %s', (_what, changes, involved) => {
    expect(involvement({ ...nothing, ...changes }, 'a')).toEqual(involved);
  });
});

describe('Those to be judged', () => {
  const judge = (changes: Partial<CaseState>) => toJudge({ ...nothing, ...met, ...changes });

  it.each(['candidate', 'qualified', 'invited', 'tenderer'])('are those that still compete: %s', (status) => {
    expect(judge({ competitors: competitor('a', status) })).toEqual(['a']);
  });

  it.each(['rejected', 'not-invited', 'eliminated'])('are none that have fallen away: %s', (status) => {
    expect(judge({ competitors: competitor('a', status), windows: { w: windowOf(['a']) } })).toEqual([]);
  });

  it('are those whose submissions were opened too, each once', () => {
    expect(judge({ windows: { w: windowOf(['a', 'b']), v: windowOf(['a']) } })).toEqual(['a']);
    expect(judge({ windows: { w: windowOf() } })).toEqual([]);
    expect(judge({ windows: { w: windowOf(['a']) }, competitors: competitor('a') })).toEqual(['a']);
  });

  it('are none whose judgement covers all that is known, until more is', () => {
    const competitors = { ...competitor('a'), ...competitor('b') };
    const priorInvolvements = [judged('b', 'none', 'c1'), judged('a', 'none', 'c1')];
    expect(judge({ competitors, priorInvolvements })).toEqual([]);
    const contacts = [contact('c1', 'a'), contact('c2', 'a')];
    expect(judge({ competitors, priorInvolvements, contacts })).toEqual(['a']);
    expect(judgementOf({ ...nothing, contacts, priorInvolvements }, 'a')).toBeUndefined();
    expect(judgementOf({ ...nothing, ...met, priorInvolvements }, 'a')?.supplier).toBe('a');
  });
});

describe('An advantage that remains', () => {
  const left = (status: string, advantage: 'none' | 'remains', changes: Partial<CaseState> = met) =>
    unequal({
      ...nothing,
      ...{ competitors: competitor('a', status), priorInvolvements: [judged('a', advantage, 'c1')], ...changes },
    });

  it('is that of one who took part, still competes and is judged so', () => {
    expect(left('candidate', 'remains')).toEqual(['a']);
    expect(left('candidate', 'none')).toEqual([]);
    expect(left('rejected', 'remains')).toEqual([]);
    expect(left('candidate', 'remains', {})).toEqual([]);
    expect(left('candidate', 'remains', { contacts: [contact('c2', 'a')] })).toEqual([]);
  });
});

describe('The rule that prior involvement is judged', () => {
  const contacts = [contact('c1', 'a', 'b', 'c')];
  const state: CaseState = {
    ...{ ...nothing, contacts, competitors: { ...competitor('a'), ...competitor('b'), ...competitor('c') } },
    priorInvolvements: [judged('a', 'remains', 'c1'), judged('b', 'remains', 'c1')],
  };
  const deciding = (body: object, of = state) => ({ state: of, body }) as unknown as Deciding<Judging>;
  const because = (body: object, of = state) => priorInvolvementIsJudged.because?.(deciding(body, of));
  const all = { ...state, priorInvolvements: [...state.priorInvolvements, judged('c', 'none', 'c1')] };

  it('says who is to be judged and who to be excluded', () => {
    expect(because({})).toEqual({
      says: { sv: 'Att pröva: c. Att utesluta: a, b.', en: 'To be judged: c. To be excluded: a, b.' },
      expected: 'c, a, b',
    });
    expect(because({}, all)).toEqual({
      says: { sv: 'Att utesluta: a, b.', en: 'To be excluded: a, b.' },
      expected: 'a, b',
    });
    expect(because({}, { ...state, priorInvolvements: [] })?.expected).toBe('a, b, c');
    expect(because({ suppliers: ['c'] })).toEqual({
      says: { sv: 'Att pröva: c.', en: 'To be judged: c.' },
      expected: 'c',
    });
  });

  it.each<readonly [body: object, holds: boolean]>([
    [{}, false],
    [{ supplier: 'b' }, false],
    [{ supplier: 'c' }, true],
    [{ suppliers: ['c', 'a'] }, false],
    [{ suppliers: ['c'] }, true],
  ])('looks at those whom the command names, or at all: %j', (body, holds) => {
    expect(priorInvolvementIsJudged.holds(deciding(body, all))).toBe(holds);
    expect(priorInvolvementIsJudged.holds(deciding(body))).toBe(false);
  });

  it('names those to be judged where another is', () => {
    expect(supplierTookPart.because?.(deciding({ supplier: 'x' }))).toMatchObject({
      says: { sv: 'Att pröva: c.' },
      expected: 'c',
    });
  });
});
