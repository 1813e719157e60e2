import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import type { Rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import { notified } from '../testing/competed.js';
import type { Settling } from './content.rules.js';
import * as rules from './payment-terms.rules.js';

const { state } = notified('2027-09-30');
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const euro = { amount: 1, currency: 'EUR' };
const settling: Settling = {
  ...{ value: sek(1_000_000), startsOn: '2027-10-04', endsOn: '2028-10-04' },
  payment: { model: 'fixed' },
};
const ctx = (body: object, changes: Partial<CaseState> = {}) =>
  ({ state: { ...state, ...changes }, track: state.tracks['1'], body: { ...settling, ...body } }) as Deciding<Settling>;
const option = { id: 'yard', text: 'The yard' };
const milestone = { id: 'frame', text: 'The frame', dueOn: '2028-01-31' };
const penalty = { id: 'delay', text: 'Delay', per: 'week' };
/** Whether the rule holds, or else what it says more and would have accepted. */
const answer = (rule: Rule<Settling>, body: object) =>
  rule.holds(ctx(body)) ? 'holds' : { ...rule.because?.(ctx(body)), field: rule.field };

describe("A contract's lists", () => {
  const term = { id: 'labour', text: 'Pay', keeps: [] };
  it.each([
    ['options', { options: [option, option] }, 'yard'],
    ['milestones', { milestones: [milestone, milestone] }, 'frame'],
    ['penalties', { penalties: [penalty, penalty, penalty] }, 'delay'],
    ['terms', { terms: [term, term] }, 'labour'],
    ['subcontractors', { subcontractors: [{ id: 'g' }, { id: 'h' }, { id: 'g' }] }, 'g'],
    ['shares', { payment: { model: 'shared-risk', shares: [{ id: 's' }, { id: 's' }] } }, 's'],
  ])('have an id of its own for each of the %s', (_list, body, expected) => {
    expect(answer(rules.idsAreDistinct, body)).toMatchObject({
      expected,
      says: { sv: `Flera gånger: ${expected}.`, en: `More than once: ${expected}.` },
    });
  });

  it('may use an id again in another list, and may be left out', () => {
    const again = { options: [option], milestones: [{ ...milestone, id: 'yard' }] };
    expect([again, {}].map((body) => answer(rules.idsAreDistinct, body))).toEqual(['holds', 'holds']);
  });

  it('name each milestone outside the term with its day', () => {
    const milestones = [milestone, { ...milestone, id: 'after', dueOn: '2028-10-05' }];
    expect(answer(rules.milestonesAreInTheTerm, { milestones })).toEqual({
      says: { sv: 'Utanför: after 2028-10-05.', en: 'Outside: after 2028-10-05.' },
      ...{ expected: 'after 2028-10-05', field: 'milestones' },
    });
  });

  it('name each option that is exercised too late with its day', () => {
    const options = [{ ...option, exerciseBy: '2028-10-04' }, option, { ...option, id: 'b', exerciseBy: '2028-10-05' }];
    expect(answer(rules.optionsEndWithTheContract, { options })).toEqual({
      says: { sv: 'För sent: b 2028-10-05.', en: 'Too late: b 2028-10-05.' },
      ...{ expected: 'b 2028-10-05', field: 'options' },
    });
    expect(answer(rules.optionsEndWithTheContract, { options: options.slice(0, 2) })).toBe('holds');
  });
});

describe('What a contract pays', () => {
  const refused = (sv: RegExp, en: RegExp) => ({
    says: { sv: expect.stringMatching(sv) as string, en: expect.stringMatching(en) as string },
    field: 'payment',
  });
  const pays = (body: object) => answer(rules.paymentIsComplete, body);
  const byOutcome = (measured: object) => pays({ payment: { model: 'outcome', ...measured } });
  const whole = { indicator: 'air', point: 'handover', baseline: 5, target: 4 };

  it.each([
    ['an option', { options: [{ ...option, value: euro }] }],
    ['a milestone', { milestones: [{ ...milestone, payment: euro }] }],
    ['a penalty', { penalties: [{ ...penalty, amount: euro }] }],
    ["a penalty's ceiling", { penalties: [{ ...penalty, amount: sek(1), ceiling: euro }] }],
  ])('stands in one currency, also in %s', (_what, body) => {
    expect(pays(body)).toEqual(refused(/valuta/, /currency/));
  });

  it('is complete in the currency of the value, where amounts are said', () => {
    const penalties = [
      { ...penalty, amount: sek(1), ceiling: sek(2) },
      { ...penalty, id: 'b', percent: 1 },
    ];
    const options = [
      { ...option, value: sek(1) },
      { ...option, id: 'b' },
    ];
    expect(pays({ options, penalties, milestones: [milestone] })).toBe('holds');
  });

  it('is by milestones at most the fixed part, which without a share is none', () => {
    const milestones = [{ ...milestone, payment: sek(500_001) }];
    const fixed = (fixedPercent?: number) =>
      pays({ milestones, payment: { model: 'outcome', ...whole, fixedPercent } });
    expect([fixed(51), fixed(50), fixed()]).toEqual([
      'holds',
      refused(/fasta delen/, /fixed part/),
      refused(/fasta delen/, /fixed part/),
    ]);
  });

  it('is by outcome measured from a baseline to another target, also of an indicator of its own', () => {
    expect(byOutcome(whole)).toBe('holds');
  });

  it.each(['indicator', 'point', 'baseline', 'target'])('is not measured without %s', (missing) => {
    expect(byOutcome({ ...whole, [missing]: undefined })).toEqual(
      refused(/indikator.*utgångsvärdet/, /indicator.*baseline/),
    );
  });

  it('is not measured where the target is the baseline', () => {
    expect(byOutcome({ ...whole, target: 5 })).toEqual(refused(/indikator/, /indicator/));
  });

  it('is by shared risk 100 per cent in all', () => {
    const shared = (fixedPercent?: number, shares?: readonly object[]) =>
      pays({ payment: { model: 'shared-risk', fixedPercent, shares } });
    expect(shared(100)).toBe('holds');
    expect(shared(undefined, [{ id: 's', percent: 100, ...whole }])).toBe('holds');
    expect([shared(99), shared(101), shared()]).toEqual(
      Array.from({ length: 3 }, () => refused(/100 procent/, /100 per cent/)),
    );
  });

  it('is by shared risk for a milestone of the contract or a measured outcome, in each share', () => {
    const milestones = [milestone, { ...milestone, id: 'roof' }];
    const shared = (...shares: readonly object[]) =>
      pays({
        milestones,
        payment: {
          ...{ model: 'shared-risk', fixedPercent: 60 },
          shares: shares.map((one, at) => ({ id: `s${at}`, percent: 40 / shares.length, ...one })),
        },
      });
    const unsound = refused(/milstolpar/, /milestone/);
    expect([shared({ milestone: 'frame' }), shared({ milestone: 'roof' }, whole)]).toEqual(['holds', 'holds']);
    expect([shared(whole, { milestone: 'none' }), shared({ milestone: 'frame' }, {})]).toEqual([unsound, unsound]);
  });

  it('is by phase where the documents have phases, and not where there are no documents', () => {
    const { documents, ...undocumented } = state;
    const body = { payment: { model: 'per-phase' }, milestones: [{ ...milestone, payment: sek(2_000_000) }] };
    const holds = (one: CaseState) => rules.paymentIsComplete.holds({ ...ctx(body), state: one });
    const phased = { ...state, documents: { ...documents!, phases: [] } } as unknown as CaseState;
    expect([holds(phased), holds(state), holds(undocumented)]).toEqual([true, false, false]);
    expect(pays(body)).toEqual(refused(/etapper/, /phases/));
  });
});
