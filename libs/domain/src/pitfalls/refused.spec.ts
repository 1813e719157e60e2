import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { nothing, type CaseState } from '../case/state.js';
import type { Rule } from '../case/rule.js';
import { coDevelopment } from './p1.js';
import { innovationContest } from './p4.js';
import * as rules from './pitfalls.rules.js';
import { allPitfalls } from './pitfalls.table.js';

type Content = { readonly [name: string]: unknown };

const at = '2027-01-11T08:00:00.000Z';
const by = { version: 1, by: 'procurer-1', at, on: '2027-01-11' };
const none = Object.fromEntries(allPitfalls.map(({ id }) => [id, { ...by, answers: { applies: false } }]));
const contest = (changes: Content = {}, more: object = {}): Partial<CaseState> => ({
  analyses: { needs: { status: 'written', content: {} } as never },
  pitfalls: {
    ...none,
    'innovation-contest': {
      ...{ ...by, ...more },
      answers: { ...innovationContest.example, promise: 'contract', ...changes },
    },
  },
});
const deciding = (changes: Partial<CaseState>, body: Content = {}, more: object = {}) =>
  ({
    ...{ state: { ...nothing, ...changes }, body, today: '2027-01-11' },
    ...{ actor: { id: 'decision-maker' }, capacity: { role: 'decision-maker' }, ...more },
  }) as unknown as Deciding<never>;
const refusal = (rule: Rule<never>, changes: Partial<CaseState>, body: Content = {}) => {
  const ctx = deciding(changes, body);
  return rule.holds(ctx) ? undefined : rule.because?.(ctx);
};
const questions = (of: typeof coDevelopment | typeof innovationContest, ...names: readonly string[]) =>
  names.map((one) => (of.fields as { readonly [name: string]: { says: { en: string } } })[one]?.says.en).join(' ');

describe('What is said of a pitfall that is not answered whole', () => {
  it('is each question that is missing, in words and by name', () => {
    const rule = rules.answersAreComplete(coDevelopment) as Rule<never>;
    const { firms: _firms, chosenBy: _chosenBy, ...some } = coDevelopment.example;
    expect(refusal(rule, {}, some)).toMatchObject({
      says: { en: `Missing: ${questions(coDevelopment, 'firms', 'chosenBy')}` },
      expected: 'firms, chosenBy',
    });
  });

  it('is which pitfall, and the command that answers it', () => {
    const { 'test-bed': _one, 'joint-project': _other, ...some } = none;
    const asked = refusal(rules.pitfallsAreAnswered as Rule<never>, { pitfalls: some });
    expect(asked).toMatchObject({ expected: 'AnswerTestBed, AnswerJointProject' });
    expect(asked?.says.en).toMatch(/^P2 A test bed that favours some firms: Have .+\? P3 A project .+: Does .+\?$/);
    expect(asked?.says.sv).toMatch(/^P2 Testbädd som gynnar vissa företag: Har .+\? P3 Projekt .+: Kommer .+\?$/);
    expect(refusal(rules.pitfallsAreAnswered as Rule<never>, { pitfalls: some }, { decision: 'stop' })).toBeUndefined();
  });
});

describe('What is said of an open stop', () => {
  const said = (changes: Content = {}) => refusal(rules.noPitfallStops as Rule<never>, contest(changes));

  it('is what stops, the answers that raise it, the law, and the measures that lift it', () => {
    const { says, expected } = said({ prizes: undefined, split: undefined, object: 'system' }) ?? {};
    expect(expected).toBe('P4-PROMISE, AnswerInnovationContest');
    expect(says?.en).toContain(
      'P4-PROMISE: The winners are promised a contract that may not follow from a contest. ' +
        '(What are the winners promised? contract; What is to be bought after the contest? system; ' +
        'Value of what is bought afterwards 8 000 000 SEK; LOU 5:16, 6:19, 18:2, 19:26, 20:13) ' +
        'Lifted by: design-contest – Run it as',
    );
    expect(says?.sv).toMatch(
      / Hävs av: design-contest – .+ eller promise-withdrawn – .+ eller development-procedure – /,
    );
    expect(says?.en).toMatch(/ or promise-withdrawn – .+ P4 An innovation contest that promises a contract: /);
  });

  it('is each by itself, and no more where all is answered', () => {
    const { says, expected } = said({ needAndBudget: false }) ?? {};
    expect(expected).toBe('P4-PROMISE, P4-NO-NEED');
    expect(says?.en).toMatch(/^P4-PROMISE: .+\. P4-NO-NEED: .+budget\.$/);
  });

  it('is the questions alone where nothing stops', () => {
    const { 'test-bed': _one, ...pitfalls } = none;
    expect(refusal(rules.noPitfallStops as Rule<never>, { pitfalls })).toMatchObject({ expected: 'AnswerTestBed' });
    expect(refusal(rules.noPitfallStops as Rule<never>, { pitfalls: none })).toBeUndefined();
  });
});

describe('What is said of a lift', () => {
  const lifting = (stop: string, measure: string, evidence: readonly object[] = []) => ({ stop, measure, evidence });
  const refused = (rule: unknown, body: Content, changes = contest()) => refusal(rule as Rule<never>, changes, body);

  it('is which stops are open', () => {
    expect(refused(rules.stopIsOpen, lifting('P4-JURY', 'x'))).toMatchObject({
      says: { sv: 'Öppna: P4-PROMISE.', en: 'Open: P4-PROMISE.' },
    });
    expect(refused(rules.stopIsOpen, lifting('P4-PROMISE', 'x'))).toBeUndefined();
  });

  it('is which measures the stop has', () => {
    expect(refused(rules.measureIsOfTheStop, lifting('P4-NO-NEED', 'x'))).toMatchObject({
      says: { sv: 'Åtgärder: need-approved.', en: 'Measures: need-approved.' },
    });
    expect(refused(rules.measureIsOfTheStop, lifting('P9', 'x'))).toMatchObject({ expected: '–' });
  });

  it('is what the measure still needs of the case, and nothing of a measure that it is not', () => {
    const market = { 'co-development': { ...by, answers: { applies: true } } };
    expect(
      refused(rules.measureIsTaken, lifting('P1-NO-COMPETITION', 'no-alternative'), {
        ...{ pitfalls: market, awards: { '1': { standstillEnded: false, decision: {} as never } } },
      }),
    ).toEqual({
      says: {
        sv: expect.stringMatching(/^Saknas: Marknadsanalysen är godkänd\. En frivillig .+ tio dagar\.$/) as unknown,
        en: expect.stringMatching(/^Missing: The market analysis is approved\. A voluntary .+ ten days\.$/) as unknown,
      },
      expected: expect.stringMatching(/^The market analysis is approved\. A voluntary /) as unknown,
    });
    expect(refused(rules.measureIsTaken, lifting('P9', 'no-alternative'))).toBeUndefined();
    expect(refused(rules.measureIsTaken, lifting('P4-PROMISE', 'x'))).toBeUndefined();
  });

  it.each<readonly [what: string, evidence: readonly object[], missing: string | undefined]>([
    ['nothing', [], 'withdrawal, contest-results'],
    ['one kind', [{ kind: 'contest-results', title: 'Report', reference: '1' }], 'withdrawal'],
    ['one without a title', [{ kind: 'withdrawal', title: ' ', reference: '1' }], 'withdrawal, contest-results'],
    ['one without a place', [{ kind: 'withdrawal', title: 'Letter', reference: ' ' }], 'withdrawal, contest-results'],
    ['both', ['contest-results', 'withdrawal'].map((kind) => ({ kind, title: 'Letter', reference: '1' })), undefined],
  ])('is which evidence is missing, given %s', (_what, evidence, missing) => {
    const because = refused(rules.evidenceIsGiven, lifting('P4-PROMISE', 'promise-withdrawn', evidence));
    expect(because?.expected).toBe(missing);
    if (missing?.startsWith('withdrawal, ')) {
      expect(because?.says).toEqual({
        sv: 'Saknas: withdrawal (meddelande att löftet är återtaget), contest-results (tävlingens resultat, utlämnade till alla).',
        en: 'Missing: withdrawal (message that the promise is withdrawn), contest-results (results of the contest, disclosed to all).',
      });
    }
  });

  it.each<readonly [what: string, more: object, capacity: object, actor: string, lifts: boolean]>([
    ['by another', {}, {}, 'decision-maker', true],
    ['by whoever answered', {}, {}, 'procurer-1', false],
    ['by a deputy of whoever answered', {}, { deputyFor: 'procurer-1' }, 'stand-in', false],
    ['by one whose deputy answered', { deputyFor: 'decision-maker' }, {}, 'decision-maker', false],
    ['by another’s deputy', { deputyFor: 'needs-owner' }, { deputyFor: 'manager' }, 'stand-in', true],
  ])('is that two persons see it: lifted %s', (_what, more, capacity, actor, lifts) => {
    const ctx = deciding(contest({}, more), lifting('P4-PROMISE', 'promise-withdrawn'), {
      ...{ actor: { id: actor }, capacity },
    });
    expect(rules.lifterDidNotAnswer.holds(ctx)).toBe(lifts);
  });
});

describe('What is said of a judgement', () => {
  it.each<readonly [body: Content, said: boolean]>([
    [{ advantage: 'none' }, true],
    [{ advantage: 'neutralised' }, false],
    [{ advantage: 'remains', measures: ' ' }, false],
    [{ advantage: 'remains', measures: 'All was published.' }, true],
  ])('is by which measures nobody has an advantage: %j', (body, said) => {
    expect(rules.measuresAreSaid.holds(deciding({}, body))).toBe(said);
  });

  it('is the last day for hearing the firm', () => {
    expect(refusal(rules.firmWasHeard as Rule<never>, {}, { advantage: 'remains' })).toEqual({
      says: { sv: 'Ange dagen, senast 2027-01-11.', en: 'Give the day, at the latest 2027-01-11.' },
      expected: '2027-01-11',
    });
    expect(rules.firmWasHeard.holds(deciding({}, { advantage: 'neutralised', heardOn: '2027-01-12' }))).toBe(true);
  });
});
