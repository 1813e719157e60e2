import { describe, expect, it } from 'vitest';
import type { AnalysisId } from '../analyses/analyses.state.js';
import { documentsOfHoppet } from '../testing/competed.js';
import { caseOfGoteborg, decisionMaker, needsOwner } from '../testing/people.js';
import { answered, lifting, stopping } from '../testing/pitfalls.js';
import { Play } from '../testing/play.js';
import { stopIds, findStop } from './pitfalls.table.js';

type Content = { readonly [name: string]: unknown };
type Change = (play: Play) => Play;

const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const analysis = (of: AnalysisId, content: Content = {}, approved = true): Change => {
  return (play) =>
    play.happened(
      { type: 'AnalysisWritten', facts: { analysis: of, version: 1, content } },
      ...(approved ? [{ type: 'AnalysisApproved', facts: { analysis: of, version: 1 } } as const] : []),
    );
};
const planned = (procedure: string): Change => analysis('strategy', { procedure });
const needed = analysis('needs');
const advertised = planned('competitive-procedure-with-negotiation');
const direct = planned('direct-award');
const locked: Change = (play) =>
  play.happened(
    { type: 'DocumentsWritten', facts: documentsOfHoppet },
    { type: 'DocumentsApproved', facts: { version: 1 } },
  );
const asked: Change = (play) =>
  play.happened({
    type: 'MarketContactLogged',
    facts: { id: 'contact-1', on: '2027-01-11', form: 'hearing', suppliers: [], sharedWithAll: true, items: [] },
  });
const disclosed: Change = (play) =>
  locked(
    play.happened({
      type: 'DisclosureAdded',
      facts: { id: 'trial', what: 'Report', reference: 'annex 4', knownTo: ['supplier-a'], givenOn: '2027-01-11' },
    }),
  );
const same: Change = (play) => play;
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });

interface Row {
  readonly stop: string;
  /** Answers just over the boundary, and just not. */
  readonly raises: Content;
  readonly not: readonly Content[];
  /** What the case must have for the answers to raise it. */
  readonly given?: Change;
  /** For each measure: a case in which it is missing something, where it needs anything, and one in which it is not. */
  readonly measures: { readonly [measure: string]: { readonly missing?: Change; readonly taken: Change } };
}

const paid = { chosenBy: 'not-advertised', paid: sek(700_000), agreedOn: '2026-03-02' };
const unshared = { information: [{ id: 'trial', what: 'Report', published: false }] };
const participant = { participant: 'supplier-a', bids: 'maybe', access: 'sees' };
const promised = { promise: 'contract', object: 'system', prizes: sek(100_000), followOn: sek(600_000) };
const small = { ...promised, followOn: sek(599_999.99) };
const aided = { marketPrice: false, advantage: sek(1), aidBasis: 'none' };

const rows: readonly Row[] = [
  {
    stop: 'P1-UNADVERTISED-RD',
    raises: paid,
    not: [
      { ...paid, paid: sek(699_999.99) },
      { ...paid, researchExempt: true },
      { ...paid, chosenBy: 'advertised' },
    ],
    measures: { 'new-competition': { missing: direct, taken: advertised } },
  },
  {
    stop: 'P1-NO-COMPETITION',
    raises: { onlyReason: true, meansToBuy: 'direct-award' },
    not: [
      { onlyReason: false, meansToBuy: 'direct-award' },
      { onlyReason: true, meansToBuy: 'by-competition' },
    ],
    measures: {
      'advertised-competition': { missing: direct, taken: advertised },
      'no-alternative': { missing: analysis('market', {}, false), taken: analysis('market') },
    },
  },
  {
    stop: 'P1-INFORMATION',
    raises: unshared,
    not: [{ information: [{ id: 'trial', what: 'Report', published: true }] }, { information: [] }],
    measures: { disclosure: { missing: locked, taken: disclosed } },
  },
  {
    stop: 'P1-SPECIFICATION',
    raises: { namesFeatures: true },
    not: [{ namesFeatures: false }],
    measures: { 'functional-specification': { missing: same, taken: locked } },
  },
  {
    stop: 'P1-SOLUTION-NAMED',
    raises: { solutionNamed: true },
    not: [{ solutionNamed: false }],
    given: analysis('needs', {}, false),
    measures: { 'need-without-solution': { missing: same, taken: needed } },
  },
  {
    stop: 'P1-EVALUATION',
    raises: { firmInEvaluation: true },
    not: [{ firmInEvaluation: false }],
    measures: { 'evaluated-anew': { taken: same } },
  },
  {
    stop: 'P2-DISCRIMINATION',
    raises: { termsFollow: 'establishment' },
    not: [{ termsFollow: 'use' }, { termsFollow: 'size' }],
    measures: { 'same-terms': { taken: same } },
  },
  {
    stop: 'P2-STATE-AID',
    raises: aided,
    not: [
      { ...aided, advantage: sek(0) },
      { ...aided, marketPrice: true },
      { ...aided, aidBasis: 'block-exemption' },
    ],
    measures: { 'market-price': { taken: same }, 'block-exemption': { taken: same } },
  },
  {
    stop: 'P2-AID-CEILING',
    raises: { aidBasis: 'de-minimis', aidOverThreeYears: eur(300_000.01) },
    not: [{ aidBasis: 'de-minimis', aidOverThreeYears: eur(300_000) }],
    measures: { 'other-basis': { taken: same } },
  },
  {
    stop: 'P2-TEST-COUNTS',
    raises: { resultsCount: 'criterion', openToAll: false },
    not: [
      { resultsCount: 'no', openToAll: false },
      { resultsCount: 'requirement', openToAll: true },
    ],
    measures: { 'equivalent-proof': { missing: same, taken: locked }, 'open-test': { taken: same } },
  },
  {
    stop: 'P3-BIDDER-DRAFTS',
    raises: { participants: [participant] },
    not: [
      { participants: [participant], draftsShown: true },
      { participants: [{ ...participant, bids: 'no', access: 'drafts' }] },
      { participants: [{ ...participant, bids: 'yes', access: 'none' }] },
    ],
    measures: { 'own-drafting-group': { missing: same, taken: locked } },
  },
  {
    stop: 'P3-CLOSED-INPUT',
    raises: { input: 'project-only' },
    not: [{ input: 'open-consultation' }, { input: 'none' }],
    measures: { 'open-consultation': { missing: same, taken: asked } },
  },
  {
    stop: 'P3-BUYER',
    raises: { volume: sek(0) },
    not: [{ volume: sek(0.01) }],
    measures: { 'own-procedure': { missing: same, taken: advertised } },
  },
  {
    stop: 'P3-RIVALS',
    raises: { rivalsExchange: true },
    not: [{ rivalsExchange: false }],
    measures: { 'exchange-stopped': { taken: same } },
  },
  {
    stop: 'P3-INTERESTS',
    raises: { declarations: 'missing' },
    not: [{ declarations: 'complete' }],
    measures: { declared: { taken: same } },
  },
  {
    stop: 'P4-PROMISE',
    raises: promised,
    not: [{ ...promised, promise: 'prize' }],
    measures: {
      'promise-withdrawn': { missing: direct, taken: advertised },
      'development-procedure': { missing: advertised, taken: planned('competitive-dialogue') },
    },
  },
  {
    stop: 'P4-JURY',
    raises: { anonymous: false },
    not: [{ anonymous: true }],
    given: (play) => planned('design-contest')(needed(play)),
    measures: { 'contest-put-right': { missing: same, taken: locked } },
  },
  {
    stop: 'P4-NO-NEED',
    raises: { needAndBudget: false },
    not: [{ needAndBudget: true }],
    given: analysis('needs', {}, false),
    measures: { 'need-approved': { missing: same, taken: needed } },
  },
];

const begin = ({ given }: Row) => (given ?? needed)(begun());
const pitfallOf = (stop: string) => findStop(stop)!.of.id;

describe('The rows of this specification', () => {
  it('are all the stops', () => {
    expect(rows.map(({ stop }) => stop)).toEqual(stopIds);
  });
});

describe.each(rows.map((row) => [row.stop, row] as const))('The stop %s', (stop, row) => {
  const raised = (change: Change = same) => change(answered(begin(row), pitfallOf(stop), row.raises));

  it('is raised by what it is about', () => {
    expect(stopping(raised())).toEqual([stop]);
  });

  it.each(row.not.map((one) => [JSON.stringify(one), one] as const))('is not raised by %s', (_text, content) => {
    expect(stopping(answered(begin(row), pitfallOf(stop), content))).toEqual([]);
  });

  it('is not raised where the pitfall does not apply', () => {
    expect(stopping(answered(begin(row), pitfallOf(stop), { ...row.raises, applies: false }))).toEqual([]);
  });

  const measures = Object.entries(row.measures);

  it.each(measures)('is lifted by %s, with evidence of each kind', (measure, { taken }) => {
    const play = raised(taken);
    const [first, ...others] = lifting(stop, measure)['evidence'] as readonly Content[];
    expect(play.ask(decisionMaker, 'LiftStop', lifting(stop, measure, { evidence: others }))).toMatchObject({
      refusal: { code: 'LIFT-EVIDENCE', expected: first!['kind'] },
    });
    play.give(decisionMaker, 'LiftStop', lifting(stop, measure));
    expect(stopping(play)).toEqual([]);
  });

  it.each(measures.filter(([, { missing }]) => missing))('waits until %s is taken', (measure, { missing }) => {
    expect(raised(missing).refused(decisionMaker, 'LiftStop', lifting(stop, measure))).toBe('LIFT-CONDITION');
  });
});

describe('The promise of a contract', () => {
  const of = (content: Content, change: Change = same) =>
    change(answered(needed(begun()), 'innovation-contest', content));
  const below = lifting('P4-PROMISE', 'below-limit');
  const contest = lifting('P4-PROMISE', 'design-contest');

  it('is lawful while prizes and purchase together are below 700 000 SEK', () => {
    expect(of(small).refused(decisionMaker, 'LiftStop', below)).toBe('accepted');
    expect(of(promised).refused(decisionMaker, 'LiftStop', below)).toBe('LIFT-CONDITION');
  });

  it('is not made lawful by splitting the purchase, nor by an amount that cannot be compared', () => {
    expect(of({ ...small, split: true }).refused(decisionMaker, 'LiftStop', below)).toBe('LIFT-CONDITION');
    expect(of({ ...small, followOn: eur(1) }).refused(decisionMaker, 'LiftStop', below)).toBe('LIFT-CONDITION');
  });

  it('is lawful in a design contest for a service alone, with a jury as the law asks', () => {
    const run = planned('design-contest');
    const service = { ...promised, object: 'service' };
    expect(of(service, run).refused(decisionMaker, 'LiftStop', contest)).toBe('accepted');
    expect(of(promised, run).refused(decisionMaker, 'LiftStop', contest)).toBe('LIFT-CONDITION');
    expect(of({ ...service, juryIndependent: false }, run).refused(decisionMaker, 'LiftStop', contest)).toBe(
      'LIFT-CONDITION',
    );
    expect(of(service).refused(decisionMaker, 'LiftStop', contest)).toBe('LIFT-CONDITION');
  });
});

describe('Aid without a basis', () => {
  const de = lifting('P2-STATE-AID', 'de-minimis');
  const of = (aidOverThreeYears: Content) =>
    answered(begun(), 'test-bed', { ...aided, aidOverThreeYears }).refused(decisionMaker, 'LiftStop', de);

  it('can be de minimis aid up to the ceiling, in euro', () => {
    expect(of(eur(300_000))).toBe('accepted');
    expect(of(eur(300_000.01))).toBe('LIFT-CONDITION');
    expect(of(sek(1))).toBe('LIFT-CONDITION');
  });
});

describe('Amounts of days that nobody has looked up', () => {
  it('stop the case until a person has decided', () => {
    const unknown = { ...paid, paid: sek(1), agreedOn: '2020-05-04' };
    expect(stopping(answered(needed(begun()), 'co-development', unknown))).toEqual(['P1-UNADVERTISED-RD']);
  });
});
