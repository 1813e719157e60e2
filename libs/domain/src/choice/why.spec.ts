import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { definitionFor } from '../procedures/registry.js';
import { approved } from '../testing/prepared.js';
import { caseOfGoteborg, needsOwner } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { choosable, compare } from './compare.js';
import {
  exemptionHolds,
  marketHasNoSolution,
  needIsKnown,
  regimeAllows,
  requirements,
  underGround,
} from './requirements.js';
import { suggest } from './suggest.js';

const on = '2027-01-11';
const { state } = approved();
const said = (
  analysis: 'landscape' | 'market' | 'strategy' | 'business-case',
  content: object,
  of = state,
): CaseState => {
  const before = of.analyses[analysis]!;
  return { ...of, analyses: { ...of.analyses, [analysis]: { ...before, content: { ...before.content, ...content } } } };
};
const worth = (amount: number) => said('business-case', { estimatedValue: { amount, currency: 'SEK' } });
const definition = (id: string) => definitionFor(id, on)!;

describe('A suggestion', () => {
  it('below the threshold says first why chapter 19 applies, then why its shape', () => {
    const found = suggest(worth(59_000_000), on);
    expect(found).toMatchObject({ row: '12', outcome: 'national-advertised-two-stage', grounds: [] });
    expect(found.name.en).toBe('National advertised procurement in two stages');
    expect(found.says.en).toMatch(/^The value is below the threshold.+\. The solution is known in outline/);
    expect(found.says.sv).toMatch(/^\S.+\. Lösningen är känd i stort/);
    expect(found.notes.en).toMatch(/^Chapter 19 in the shape.+ Fix the minimum requirements/);
    expect(found.reasons.map(({ input }) => input)).toEqual(['valueBand', 'onMarket']);
  });

  it('at the threshold says its row’s words alone', () => {
    const found = suggest(state, on);
    expect(found.says.en).toBe('The solution is known in outline, but needs adaptation, or is innovative or complex.');
    expect(found.notes.en).toMatch(/^Fix the minimum requirements/);
  });

  it('of a procedure with one legal ground has that ground', () => {
    expect(suggest(worth(600_000), on)).toMatchObject({
      outcome: 'direct-award',
      grounds: [{ id: 'below-limit' }],
      name: { en: 'Direct award' },
    });
  });

  it('that is none, or a call-off, is named so', () => {
    const begun = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    expect(suggest(begun.state, on).name).toEqual({ sv: 'inget förfarande ännu', en: 'no procedure yet' });
    const covered = said('landscape', { coveredByContract: 'Framework 2025/12' });
    expect(suggest(covered, on).name).toEqual({ sv: 'avrop', en: 'call-off' });
  });

  it('tells which of its reasons nobody has said', () => {
    const developed = said(
      'strategy',
      { rdNeeded: 'development', buyVolumesInSameContract: true },
      said('market', { onMarket: 'not-existing' }),
    );
    const { reasons, row } = suggest(developed, on);
    expect(row).toBe('6');
    expect(reasons.filter(({ presumed }) => presumed).map(({ input }) => input)).toContain('urgency');
    expect(reasons.filter(({ presumed }) => !presumed).map(({ input }) => input)).toContain('onMarket');
    expect(reasons.find(({ input }) => input === 'urgency')?.says.en).toMatch(/: no$/);
  });

  it('names no stop of a table row without one, and each that holds', () => {
    expect(suggest(state, on).stops).toEqual([]);
    expect(suggest(state, on)).not.toHaveProperty('onlyWithEvidence');
    expect(suggest(said('strategy', { exclusiveRight: true }), on).stops.map(({ pitfall }) => pitfall)).toEqual(['P1']);
    expect(suggest(nothing, on).stops.map(({ pitfall }) => pitfall)).toEqual(['P4']);
  });
});

describe('What was not suggested', () => {
  const not = (of: CaseState) =>
    Object.fromEntries(
      suggest(of, on).runnersUp.map(({ row, procedure, whyNot }) => [row, [procedure, ...whyNot.map(({ en }) => en)]]),
    );

  it('says each answer that it would have taken', () => {
    expect(not(state)).toEqual({
      3: ['direct-award', 'Rulebook by value and kind: the whole act. It would take: direct award.'],
      4: ['design-contest', 'Only a plan or a design is bought: no. It would take: yes.'],
      5: ['pre-commercial-procurement', 'R&D service outside the act (1:5): no. It would take: yes.'],
      6: ['innovation-partnership', 'Solution on the market: exists with adaptation. It would take: does not exist.'],
      7: [
        'competitive-dialogue',
        'Several types of solution are possible: no. It would take: yes.',
        'The means, or the legal or financial set-up, cannot be defined: no. It would take: yes.',
      ],
      9: [
        'restricted',
        'Solution on the market: exists with adaptation. It would take: exists.',
        'Suppliers: few. It would take: many.',
        'The qualification is heavy: no. It would take: yes.',
      ],
      10: ['open', 'Solution on the market: exists with adaptation. It would take: exists.'],
    });
  });

  it('says what is open where nothing speaks against it', () => {
    const why = not(said('market', { onMarket: undefined, supply: undefined }));
    expect(why['10']?.slice(1).join(' ')).toContain('Solution on the market: not said. It would take: exists.');
  });

  it('says which row came first where it would hold too', () => {
    const both = said('strategy', { planOnly: true });
    expect(suggest(both, on).row).toBe('4');
    expect(not(both)['8']?.[1]).toMatch(/^Row 4 comes first: \S/);
    const [sv] = suggest(both, on)
      .runnersUp.filter(({ row }) => row === '8')
      .flatMap(({ whyNot }) => whyNot.map((one) => one.sv));
    expect(sv).toMatch(/^Rad 4 kommer före: \S/);
  });

  it('has the shape of chapter 19 below the threshold', () => {
    const procedures = suggest(worth(59_000_000), on).runnersUp.map(({ procedure }) => procedure);
    expect(procedures).toContain('national-advertised');
    expect(procedures).not.toContain('open');
    expect(procedures).not.toContain('national-advertised-two-stage');
  });
});

describe('A requirement of a procedure', () => {
  const partnership = definition('innovation-partnership');
  const research = definition('pre-commercial-procurement');
  const open = definition('open');

  it('is a need that is approved', () => {
    const { needs } = state.analyses;
    const draft = { ...state, analyses: { ...state.analyses, needs: { ...needs!, status: 'draft' as const } } };
    expect([state, draft, nothing].map((of) => needIsKnown.met(of, on, open))).toEqual(['yes', 'no', 'no']);
  });

  it('is for a partnership a solution that the market lacks, and nothing for others', () => {
    const market = (onMarket?: string) => said('market', { onMarket });
    const met = (of: CaseState, by = partnership) => marketHasNoSolution.met(of, on, by);
    expect([market('not-existing'), market('exists'), market()].map((of) => met(of))).toEqual(['yes', 'no', 'unknown']);
    expect([met(nothing), met(nothing, open)]).toEqual(['unknown', 'yes']);
  });

  it('is for a pre-commercial procurement exempt research, which may not be known yet', () => {
    const cpv = { contractType: 'services', cpv: ['73100000-3'] } as const;
    const total = { amount: 5_000_000, currency: 'SEK' };
    const estimate = { total, authorityPaysFully: false } as NonNullable<CaseState['valueEstimate']>;
    const met = (of: CaseState, by = research) => exemptionHolds.met(of, on, by);
    expect([met({ ...state, ...cpv, valueEstimate: estimate }), met({ ...state, ...cpv }), met(state)]).toEqual([
      'yes',
      'unknown',
      'no',
    ]);
    expect(met(state, open)).toBe('yes');
  });

  it('is the rulebook that applies or a stricter one', () => {
    const met = (amount: number, id: string) => regimeAllows.met(worth(amount), on, definition(id));
    expect([met(59_000_000, 'open'), met(95_000_000, 'open'), met(600_000, 'national-advertised')]).toEqual([
      'yes',
      'yes',
      'yes',
    ]);
    expect([met(95_000_000, 'national-advertised'), met(5_000_000, 'pre-commercial-procurement')]).toEqual([
      'no',
      'no',
    ]);
    expect(regimeAllows.met({ ...state, thresholds: [] }, on, open)).toBe('unknown');
  });

  it('says which rulebook applies and to which the procedure belongs', () => {
    const because = (id: string) => regimeAllows.because?.(state, on, definition(id));
    expect(because('direct-award')?.en).toBe(
      'To the case applies: the whole act. The procedure belongs to: direct award (ch. 19 a), advertised nationally (ch. 19).',
    );
    expect(because('pre-commercial-procurement')?.sv).toBe(
      'För ärendet gäller: hela LOU. Förfarandet hör till: utanför LOU.',
    );
  });

  it('says what is missing, and the fields that give it, where the rulebook is not known', () => {
    const cpv = { contractType: 'services', cpv: ['73100000-3'] } as const;
    const because = regimeAllows.because?.({ ...state, ...cpv }, on, open);
    expect(because?.en).toMatch(/^It is not known which rulebook applies\. \S.+ \S.+ \([\w.]+, [\w.]+.*\)$/);
    expect(because?.sv).toMatch(/^Det är inte känt vilket regelverk som gäller\. \S.+ \S.+ \([\w.]+, [\w.]+.*\)$/);
  });

  it('is narrowed by a ground that is one under some rulebooks alone', () => {
    const direct = definition('direct-award');
    const narrow = direct.grounds.find((one) => one.regimes);
    expect(narrow?.regimes).toBeDefined();
    expect(underGround(direct, narrow?.id).regimes).toEqual(narrow?.regimes);
    expect(underGround(direct, 'habit')).toBe(direct);
    expect(underGround(direct, undefined)).toBe(direct);
  });

  it('is asked in the order need, exemption, market, rulebook', () => {
    expect(requirements.map(({ id }) => id)).toEqual(['START-NEED', 'START-EXEMPTION', 'START-MARKET', 'START-REGIME']);
  });
});

describe('A procedure among the others', () => {
  const of = (procedure: string, among = state) => compare(among, on).find((one) => one.procedure === procedure)!;

  it('comes first when suggested, among those that are allowed; what is not known follows, what is not allowed comes last', () => {
    const ranks = compare(state, on).map(({ allowed, suggested }) => [allowed, suggested]);
    expect(ranks[0]).toEqual(['yes', true]);
    expect(ranks.slice(1).some(([, suggested]) => suggested)).toBe(false);
    const unclear = said('market', { onMarket: undefined });
    expect(of('innovation-partnership', unclear).allowed).toBe('unknown');
    const order = compare(unclear, on).map(({ allowed }) => allowed);
    expect(order.indexOf('unknown')).toBe(order.lastIndexOf('yes') + 1);
    expect(order.indexOf('no')).toBe(order.lastIndexOf('unknown') + 1);
  });

  it('that two requirements stand against, one of them unknown, is not allowed', () => {
    const cpv = { contractType: 'services', cpv: ['85100000-0'], thresholds: [] } as const;
    const { allowed, obstacles } = of(
      'innovation-partnership',
      said('market', { onMarket: 'exists' }, { ...state, ...cpv }),
    );
    expect(obstacles.map(({ rule }) => rule)).toEqual(['START-MARKET', 'START-REGIME']);
    expect(allowed).toBe('no');
  });

  it('says why it is not allowed where there is more to say', () => {
    expect(of('open').obstacles).toEqual([]);
    const [market] = of('innovation-partnership').obstacles;
    expect(market).toMatchObject({ rule: 'START-MARKET', basis: 'LOU 6:31' });
    expect(market).not.toHaveProperty('because');
    expect(of('national-advertised').obstacles[0]?.because?.en).toContain('the whole act');
  });

  it('tells the work of those who stand first for it, each role once, without suppliers and the system', () => {
    expect(of('open').staff.map(({ role }) => role)).toEqual(['procurer', 'opener', 'evaluator', 'decision-maker']);
    expect(of('design-contest').staff.map(({ role }) => role)).toContain('jury');
    const { stages, staff } = of('open');
    const work = stages.filter(({ zone }) => zone === 'competition').flatMap((stage) => stage.work);
    const days = (role: string) =>
      work.filter(({ roles }) => roles[0] === role).reduce((sum, { workingDays }) => sum + workingDays, 0);
    for (const { role, workingDays } of staff) expect([role, workingDays]).toEqual([role, days(role)]);
  });

  it('has no date of a contract where it leads to none, and none invited where no number is set', () => {
    for (const key of ['contractEarliestOn', 'contractExpectedOn']) {
      expect(of('design-contest')).not.toHaveProperty(key);
      expect(of('open')).toHaveProperty(key);
    }
    expect(of('open')).not.toHaveProperty('minimumInvited');
    expect(of('restricted').minimumInvited).toBe(5);
  });

  it('asks for a ground, for evidence of it and for reasons, where each is asked', () => {
    const asked = (procedure: string) => of(procedure).conditions.map(({ en }) => en.split(' ').slice(0, 3).join(' '));
    expect(asked('competitive-procedure-with-negotiation')).toEqual(['One of the']);
    expect(asked('negotiated-without-notice')).toEqual(['One of the', 'The ground is', 'The reasons for']);
    expect(asked('open')).toEqual(['The reasons for']);
  });

  it('is a procedure of the law that has taken effect', () => {
    expect(choosable(on).map(({ id }) => id)).not.toContain('preparation');
    expect(choosable('9998-01-01').filter(({ id }) => id.startsWith('fixture'))).toEqual([]);
    expect(choosable('1990-01-01')).toEqual([]);
  });
});
