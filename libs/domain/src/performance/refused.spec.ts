import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { contracted } from '../testing/contracted.js';
import { controller, decisionMaker, needsOwner, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { noPerformance, type Performance } from './performance.state.js';
import { sek, frame, summer, reported, refusal, asked, withoutContent } from './summer.fixture.js';

const withPerformance = (play: Play, performance: Partial<Performance>) => {
  play.state = { ...play.state, performances: { '1': { ...noPerformance, ...performance } } };
  return play;
};

describe('The follow-up of a special term', () => {
  const dueAt = (play: Play) =>
    asked(play, 'RecordFollowUp').map(({ about, opensAt, dueAt: by }) => [about, opensAt, by]);
  const followed = (...days: readonly string[]) =>
    withPerformance(summer(), { followUps: days.map((on) => ({ term: 'labour', on, outcome: 'kept' })) });
  const body = { term: 'labour', on: '2028-07-03', outcome: 'kept' };

  it('is asked for from thirty days before, counted from the last one', () => {
    expect(dueAt(followed())).toEqual([['labour', '2028-09-03T22:00:00.000Z', '2028-10-04T22:00:00.000Z']]);
    expect(dueAt(followed('2028-09-01', '2028-03-01'))).toMatchObject([
      ['labour', '2029-08-01T22:00:00.000Z', '2029-09-01T22:00:00.000Z'],
    ]);
    const other = withPerformance(summer(), { followUps: [{ term: 'other', on: '2028-06-01', outcome: 'kept' }] });
    expect(dueAt(other)).toMatchObject([['labour', expect.any(String), '2028-10-04T22:00:00.000Z']]);
  });

  it('is made a last time in the month before the contract ends', () => {
    const end = '2029-12-31T23:00:00.000Z';
    expect(dueAt(followed('2029-11-30')).map((one) => one[2])).toEqual([end]);
    expect(dueAt(followed('2029-12-01'))).toEqual([]);
  });

  it('is not asked for of other terms, nor before the contract', () => {
    const plain = { id: 'plain', text: 'x', keeps: [] };
    expect(dueAt(summer({ terms: [plain] }))).toEqual([]);
    const play = summer();
    const { concludedOn: _day, ...contract } = play.state.contracts['1']!;
    play.state = { ...play.state, contracts: { '1': contract } };
    expect(dueAt(play)).toEqual([]);
  });

  it('is of a day of the calendar, and told which terms there are', () => {
    expect(refusal(summer(), procurer1, 'RecordFollowUp', { ...body, on: '2028-06-31' })).toEqual([
      'FOLLOWUP-ON',
      undefined,
    ]);
    expect(refusal(summer(), procurer1, 'RecordFollowUp', { ...body, term: 'noise' })).toEqual([
      'FOLLOWUP-TERM',
      'labour',
    ]);
  });

  it('forgets the reminders of its own term alone', () => {
    const play = summer();
    const names = ['1/delivery/RecordFollowUp/labour', '1/effect/RecordFollowUp/labour'];
    const others = [
      '1/delivery/RecordFollowUp/other',
      '2/delivery/RecordFollowUp/labour',
      '1/delivery/ReportDelivery/frame',
    ];
    const told = { reminded: 1, escalated: false, at: play.now };
    const reminded = Object.fromEntries([...names, ...others].map((one) => [one, told]));
    play.state = { ...play.state, reminded: reminded as unknown as typeof play.state.reminded };
    play.happened({ type: 'TermFollowedUp', facts: { track: '1', ...body, outcome: 'kept' } });
    expect(Object.keys(play.state.reminded)).toEqual(others);
  });
});

describe('An option', () => {
  const exercise = (play: Play, option: string) =>
    refusal(play, decisionMaker, 'ExerciseOption', { option, reasons: 'So.' });
  const two = {
    options: [
      { id: 'yard', text: 'x', exerciseBy: '2028-07-03' },
      { id: 'pool', text: 'x' },
    ],
  };

  it('that is refused is told which are left, or until when', () => {
    expect(exercise(summer(two), 'roof')).toEqual(['OPTION-KNOWN', 'yard, pool']);
    const used = withPerformance(summer(two), { exercised: [{ option: 'yard', on: '2028-01-01' }] });
    expect(exercise(used, 'yard')).toEqual(['OPTION-KNOWN', 'pool']);
    expect(exercise(summer(two).on('2028-07-04'), 'yard')).toEqual(['OPTION-TIME', '2028-07-03']);
    expect(exercise(withoutContent(), 'yard')).toEqual(['OPTION-KNOWN', '–']);
  });

  it('without a day of its own is there until the contract ends', () => {
    expect(exercise(summer(two).on('2029-12-31'), 'pool')).toBe('accepted');
    expect(exercise(summer(two).on('2030-01-01'), 'pool')).toEqual(['OPTION-TIME', '2029-12-31']);
  });

  it('adds nothing to the facts that it does not have', () => {
    const decision = summer(two).ask(decisionMaker, 'ExerciseOption', { option: 'pool', reasons: 'So.' });
    const facts = { track: '1', option: 'pool', on: '2028-07-03' };
    expect(decision.ok && decision.events[0]?.facts).toStrictEqual(facts);
  });
});

describe('A replaced subcontractor', () => {
  const by = (id: string) => ({ id, name: 'Supplier H', part: 'Groundworks' });
  const replace = (subcontractor: string, id: string) => ({
    ...{ subcontractor, by: by(id), ground: 'own-choice', reasons: 'Cheaper.' },
  });

  it('is kept with who came in its place, one that was registered since, too', () => {
    const play = summer()
      .give(supplierA, 'RegisterSubcontractor', { subcontractor: 'roof', name: 'R', part: 'Roof' })
      .give(supplierA, 'ReplaceSubcontractor', replace('roof', 'roof-2'))
      .give(supplierA, 'ReplaceSubcontractor', replace('ground', 'ground-2'));
    const replaced = (id: string) => ({ by: id, on: '2028-07-03', ground: 'own-choice' });
    expect(play.state.performances['1']?.subcontractors).toMatchObject([
      { id: 'roof', replaced: replaced('roof-2') },
      { id: 'roof-2' },
      { id: 'ground', replaced: replaced('ground-2') },
      { id: 'ground-2' },
    ]);
    expect(refusal(play, supplierA, 'ReplaceSubcontractor', replace('roof', 'roof-3'))).toEqual([
      ...['SUBCONTRACTOR-ENGAGED', 'roof-2, ground-2'],
    ]);
  });
});

describe('A payment', () => {
  it('that is refused is told the most that is due, in the currency of the contract', () => {
    const pay = (play: Play, body: object) => refusal(play, controller, 'ApprovePayment', body);
    expect(pay(summer(), { amount: sek(1) })).toEqual(['PAYMENT-DUE', '0 SEK']);
    const accepted = reported().give(needsOwner, 'AcceptMilestone', frame);
    expect(pay(accepted, { amount: sek(0), waiveRest: true })).toEqual(['PAYMENT-AMOUNT', undefined]);
    expect(pay(accepted, { amount: sek(0), waiveRest: true, reasons: ' ' })).toEqual(['PAYMENT-AMOUNT', undefined]);
    expect(pay(accepted, { amount: sek(0), waiveRest: false, reasons: 'So.' })).toEqual(['PAYMENT-AMOUNT', undefined]);
    expect(pay(accepted, { amount: sek(0.01) })).toBe('accepted');
  });
});

describe('A date of the contract', () => {
  it('is told of as it was asked, from its instant on', () => {
    const tell = (about: string, days: number, at = '2029-12-16T23:00:00.000Z') => {
      const decision = contracted().on(at).ask(system, 'TellOfContractDate', { lot: '1', about, days });
      return decision.ok ? decision.events[0]?.facts : decision.refusal.code;
    };
    expect(tell('end', 14)).toEqual({ track: '1', about: 'end', days: 14, dueOn: '2029-12-31' });
    expect(tell('option:yard', 60)).toEqual({ track: '1', about: 'option:yard', days: 60, dueOn: '2029-03-31' });
    expect(tell('end', 14, '2029-12-16T22:59:59.999Z')).toBe('CONTRACT-DATE');
    expect(tell('end', 7)).toBe('CONTRACT-DATE');
  });
});
