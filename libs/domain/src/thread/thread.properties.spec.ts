import { array, assert, boolean, constantFrom, option, property, record, subarray, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadBreaks, type ThreadBreak } from './breaks.js';
import { caseOf, criterion, indicator, need, requirement, type Pieces } from './pieces.fixture.js';
import { promises } from './promises.js';
import { thread } from './thread.js';
import { reached } from './walk-thread.js';

const needIds = ['n1', 'n2'];
const indicatorIds = ['i1', 'i2'];
const requirementIds = ['r1', 'r2', 'r3'];
const criterionIds = ['climate', 'method', 'price'];
const some = (of: readonly string[]) => subarray([...of]);
const unless = <T>(value: T): Arbitrary<T | undefined> => option(constantFrom(value), { nil: undefined });

const anIndicator = (id: string) =>
  record({
    serves: some([...needIds, 'gone']),
    owner: unless('needs-owner'),
    source: unless({ name: 'Reports' }),
    measuredAt: some(['P1Y']),
  }).map(({ owner, source, ...rest }) => {
    const { owner: _by, source: _from, ...bare } = indicator(id, rest);
    return { ...bare, ...(owner ? { owner } : {}), ...(source ? { source } : {}) };
  });

const keepable = [
  ...criterionIds.map((id) => `criterion:${id}`),
  ...requirementIds.map((id) => `requirement:${id}`),
  'need:n1',
  'gone:away',
];
const content = record({
  payment: constantFrom(
    { model: 'fixed' } as const,
    { model: 'outcome', indicator: 'i1', point: 'P1Y' } as const,
    { model: 'outcome' } as const,
    {
      model: 'shared-risk',
      shares: [
        { id: 's1', percent: 10, indicator: 'i2', point: 'P9Y' },
        { id: 's2', percent: 10, milestone: 'm' },
      ],
    } as const,
  ),
  terms: array(some(keepable), { maxLength: 3 }).map((all) =>
    all.map((keeps, at) => ({ id: `t${at}`, text: `Term ${at}`, keeps })),
  ),
});

const pieces: Arbitrary<Pieces> = record({
  needs: some(needIds).map((all) => all.map(need)),
  indicators: record({ i1: anIndicator('i1'), i2: anIndicator('i2') }).map(({ i1, i2 }) => [i1, i2]),
  requirements: some(requirementIds).chain((all) =>
    array(record({ serves: some([...needIds, ...indicatorIds, 'gone']), mandatory: boolean() }), {
      minLength: all.length,
      maxLength: all.length,
    }).map((said) => all.map((id, at) => requirement(id, said[at]!.serves, said[at]!.mandatory))),
  ),
  criteria: some(criterionIds).chain((all) =>
    array(some([...requirementIds, 'gone']), { minLength: all.length, maxLength: all.length }).map((tests) =>
      all.map((id, at) => criterion(id, tests[at]!, id === 'price' ? 'inverse' : 'score')),
    ),
  ),
  content,
});

const with_ = <T extends { readonly id: string }>(all: readonly T[], id: string, change: (one: T) => T) =>
  all.map((one) => (one.id === id ? change(one) : one));

/** The pieces with one break mended, as who can mend it would. */
function mended(so: Pieces, { rule, node = '', track }: ThreadBreak): Pieces {
  const name = node.slice(node.indexOf(track === undefined ? ':' : '/') + 1);
  const settled = so.content!;
  switch (rule) {
    case 'THREAD-GOAL-MEASURED':
      return { ...so, indicators: with_(so.indicators, name, ({ serves = [] }) => indicator(name, { serves })) };
    case 'THREAD-INDICATOR-NEED':
      return {
        ...so,
        indicators: with_(so.indicators, name, (one) => ({ ...one, serves: so.needs.map(({ id }) => id) })),
      };
    case 'THREAD-REQUIREMENTS':
      return { ...so, requirements: [requirement('r1', ['i1'])] };
    case 'THREAD-REQUIREMENT-NEED':
      return { ...so, requirements: with_(so.requirements, name, (one) => ({ ...one, serves: ['i1'] })) };
    case 'THREAD-CRITERION-REQUIREMENT':
      return {
        ...so,
        criteria: with_(so.criteria, name, (one) => ({ ...one, tests: so.requirements.map(({ id }) => id) })),
      };
    case 'THREAD-NEED-REQUIREMENT':
      return { ...so, requirements: [...so.requirements, requirement(`for-${name}`, [name], false)] };
    case 'THREAD-PROMISE-TERM':
      return {
        ...so,
        content: { ...settled, terms: [...settled.terms, { id: `for-${name}`, text: name, keeps: [name] }] },
      };
    case 'THREAD-OUTCOME-MEASURED':
      return { ...so, content: { ...settled, payment: { model: 'fixed' } } };
    case 'THREAD-TERM-KNOWN':
      return { ...so, content: { ...settled, terms: with_(settled.terms, name, (one) => ({ ...one, keeps: [] })) } };
    default:
      throw new Error(`nobody knows how to mend ${rule}`);
  }
}

const same = (one: ThreadBreak, other: ThreadBreak) => one.rule === other.rule && one.node === other.node;

describe('Any thread', () => {
  it('can be walked both ways along every link', () => {
    assert(
      property(pieces, (so) => {
        const spun = thread(caseOf(so));
        const byId = new Map(spun.nodes.map((one) => [one.id, one]));
        expect(byId.size).toBe(spun.nodes.length);
        for (const { from, to } of spun.links) {
          expect(byId.get(from)?.to).toContain(to);
          expect(byId.get(to)?.from).toContain(from);
          expect(reached(spun, from, 'to').map(({ id }) => id)).toContain(to);
          expect(reached(spun, to, 'from').map(({ id }) => id)).toContain(from);
        }
        const count = (way: 'to' | 'from') => spun.nodes.reduce((sum, one) => sum + one[way].length, 0);
        expect([count('to'), count('from')]).toEqual([spun.links.length, spun.links.length]);
      }),
    );
  });

  it('has no break left when each that is named was mended', () => {
    assert(
      property(pieces, (given) => {
        let so = given;
        for (let left = threadBreaks(caseOf(so)); left.length > 0; left = threadBreaks(caseOf(so))) {
          const [first] = left as [ThreadBreak];
          const after = mended(so, first);
          const now = threadBreaks(caseOf(after));
          expect(now.filter((one) => same(one, first))).toEqual([]);
          so = after;
        }
        const { state, track } = { state: caseOf(so), track: caseOf(so).tracks['1']! };
        const kept = new Set(state.contracts['1']?.content?.terms.flatMap(({ keeps }) => keeps));
        expect(promises(state, track).filter(({ id }) => !kept.has(id))).toEqual([]);
      }),
    );
  });

  it('names a break where there is a thing, and says who can mend it and how', () => {
    assert(
      property(pieces, (so) => {
        const state = caseOf(so);
        const ids = thread(state).nodes.map(({ id }) => id);
        for (const { node, who, mendedBy, says } of threadBreaks(state)) {
          if (node !== undefined) expect(ids).toContain(node);
          expect(who.length).toBeGreaterThan(0);
          expect(mendedBy === undefined).toBe(state.start !== undefined && who[0] === 'needs-owner');
          expect(says.sv).not.toBe(says.en);
        }
      }),
    );
  });
});
