import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import type { AnalysisId } from '../analyses/analyses.state.js';
import { pitfallsTable } from './pitfalls.table.js';
import type { PitfallId } from './pitfall.js';

type Content = { readonly [name: string]: unknown };

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const analysis = (of: AnalysisId, status: string, content: Content = {}): Partial<CaseState> => ({
  analyses: { [of]: { version: 1, status, content, author: 'needs-owner' } } as never,
});
const planned = (procedure: string) => analysis('strategy', 'approved', { procedure });
const startedAs = (id: string, planned: string): Partial<CaseState> => ({
  ...analysis('strategy', 'approved', { procedure: planned }),
  start: { decision: 'start', procedure: { id, version: 1 }, by: 'decision-maker' },
});
const disclosure = (id: string, status: 'open' | 'in-package' | 'published') =>
  ({ id, what: 'Report', knownTo: ['supplier-a'], givenOn: '2027-01-11', status }) as const;
const contact = (sharedWithAll: boolean) =>
  ({ id: 'c', on: '2027-01-11', form: 'hearing', suppliers: [], sharedWithAll }) as const;
const decision = { suppliers: ['supplier-a'], by: 'decision-maker', at: '2027-09-06T08:00:00.000Z' };
const exAnte = { dispatchedAt: decision.at, publishedAt: decision.at, publicationId: '1' };
const award = (more: object = {}) => ({ standstillEnded: false, ...more });
const negotiated = 'competitive-procedure-with-negotiation';
const value = analysis('business-case', 'approved', { estimatedValue: sek(1) });
const unshared = {
  information: [
    { id: 'trial', what: 'Report', published: false },
    { id: 'x', published: true },
  ],
};

/** Whether a named condition holds in a state, with answers given earlier than today. */
const holds = (of: PitfallId, name: string, changes: Partial<CaseState>, answers: Content = {}) =>
  pitfallsTable[of].conditions[name]!.holds({
    answers: { ...pitfallsTable[of].example, ...answers } as never,
    answeredOn: '2027-01-11',
    state: { ...nothing, ...changes },
    today: '2027-01-11',
  });

type Case = readonly [changes: Partial<CaseState>, holds: boolean];

describe('What lifts a stop of any pitfall', () => {
  it.each<readonly [name: string, cases: readonly Case[]]>([
    [
      'the procedure is advertised',
      [
        [{}, false],
        [planned(negotiated), true],
        [planned('direct-award'), false],
        [planned('auction'), false],
        [startedAs('direct-award', negotiated), false],
        [startedAs(negotiated, 'direct-award'), true],
      ],
    ],
    [
      'the documents are approved',
      [
        [{}, false],
        [{ documents: { status: 'written' } as never }, false],
        [{ documents: { status: 'locked' } as never }, true],
      ],
    ],
    [
      'the need is approved',
      [
        [{}, false],
        [analysis('needs', 'submitted'), false],
        [analysis('needs', 'approved'), true],
        [analysis('needs', 'approved', { proposal: 'no-go' }), false],
        [analysis('market', 'approved'), false],
      ],
    ],
    [
      'the market analysis is approved',
      [
        [{}, false],
        [analysis('market', 'submitted'), false],
        [analysis('market', 'approved'), true],
      ],
    ],
    [
      'an ex-ante notice follows the award',
      [
        [{}, true],
        [{ awards: { '1': award() } }, true],
        [{ awards: { '1': award({ decision }) } }, false],
        [{ awards: { '1': award({ decision, exAnte }) } }, true],
        [{ awards: { '1': award({ decision, exAnte }), '2': award({ decision }) } }, false],
      ],
    ],
    [
      'the market was asked openly',
      [
        [{}, false],
        [{ contacts: [contact(false)] }, false],
        [{ contacts: [contact(false), contact(true)] }, true],
      ],
    ],
    [
      'the purchase has a value and a procedure',
      [
        [{}, false],
        [{ estimatedValue: sek(1) }, false],
        [{ estimatedValue: sek(1), ...planned('direct-award') }, true],
        [planned(negotiated), false],
        [value, false],
        [{ analyses: { ...value.analyses, ...planned(negotiated).analyses } }, true],
      ],
    ],
  ])('is so, or not: %s', (name, cases) => {
    expect(cases.map(([changes]) => holds('joint-project', name, changes))).toEqual(cases.map(([, is]) => is));
  });
});

describe('The package that is disclosed', () => {
  const held = (...disclosures: CaseState['disclosures']) =>
    holds('co-development', 'the package holds what the firm knows', { disclosures }, unshared);

  it('holds each item that was not given to all, once it is in it or published', () => {
    expect(held()).toBe(false);
    expect(held(disclosure('trial', 'open'))).toBe(false);
    expect(held(disclosure('other', 'in-package'))).toBe(false);
    expect(held(disclosure('trial', 'in-package'))).toBe(true);
    expect(held(disclosure('trial', 'published'))).toBe(true);
  });

  it('holds all where nothing is said to be known', () => {
    const name = 'the package holds what the firm knows';
    expect(holds('co-development', name, {}, { information: undefined })).toBe(true);
  });
});

describe('A contest', () => {
  const sound = { object: 'service', juryIndependent: true, anonymous: true, criteriaPublished: true };
  const run = (answers: Content, changes = planned('design-contest')) =>
    holds('innovation-contest', 'it is run as a design contest', changes, answers);

  it.each([{ object: 'system' }, { juryIndependent: false }, { anonymous: undefined }, { criteriaPublished: false }])(
    'is no design contest with %j',
    (changes) => {
      expect(run({ ...sound, ...changes })).toBe(false);
      expect(run(sound)).toBe(true);
      expect(run(sound, planned('open'))).toBe(false);
      expect(run(sound, {})).toBe(false);
    },
  );

  it.each([
    ['innovation-partnership', true],
    ['competitive-dialogue', true],
    ['pre-commercial-procurement', true],
    ['open', false],
  ])('leads to development by its procedure or not: %s', (procedure, is) => {
    const name = 'it is bought by development procedures';
    expect(holds('innovation-contest', name, planned(procedure))).toBe(is);
    expect(holds('innovation-contest', name, {})).toBe(false);
  });

  it.each<readonly [what: string, answers: Content, below: boolean]>([
    ['prizes and purchase together', {}, true],
    ['at the limit', { followOn: sek(600_000) }, false],
    ['with no prizes stated', { prizes: undefined }, false],
    ['with no purchase stated', { followOn: undefined }, false],
    ['split', { split: true }, false],
    ['perhaps split', { split: undefined }, false],
  ])('stays below the limit of direct award, or not: %s', (_what, answers, below) => {
    const given = { prizes: sek(100_000), followOn: sek(599_999), split: false, ...answers };
    const name = 'all of it is below the limit of direct award';
    expect(holds('innovation-contest', name, {}, given)).toBe(below);
  });
});
