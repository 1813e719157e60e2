import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { due, type Due } from '../case/due.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { contracted } from '../testing/contracted.js';
import { controller, decisionMaker, needsOwner, procurer1, supplierA, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { lastDay, subcontractorsOf, valueNow } from './contract-now.js';
import { payable } from './payable.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const track = { id: '1' };
const asked = (play: Play, command: string) => tasks(play.state).filter((one) => one.command === command);

describe('A penalty', () => {
  const late = (on: string) => contracted().on(`${on}T12:00:00Z`);
  const claim = { penalty: 'delay', milestone: 'frame' };

  it('is what a term of the contract gives for begun weeks of delay', () => {
    // The frame is due on 30 June 2028; half a per cent of 92.5 million is 462 500.
    expect(late('2028-06-30').refused(procurer1, 'ClaimPenalty', claim)).toBe('PENALTY-AMOUNT');
    const facts = (on: string) => late(on).give(procurer1, 'ClaimPenalty', claim).events.at(-1)!.facts;
    expect(facts('2028-07-01')).toMatchObject({ units: 1, amount: sek(462_500) });
    expect(facts('2028-07-07')).toMatchObject({ units: 1 });
    expect(facts('2028-07-08')).toMatchObject({ units: 2, amount: sek(925_000) });
  });

  it('stops growing with the delivery, unless it is rejected', () => {
    const play = late('2028-07-05').give(supplierA, 'ReportDelivery', { milestone: 'frame', what: 'Done.' });
    play.on('2028-07-20T12:00:00Z');
    const units = () => {
      const decision = play.ask(procurer1, 'ClaimPenalty', claim);
      return decision.ok ? (decision.events[0]!.facts as { units: number }).units : decision.refusal.code;
    };
    expect(units()).toBe(1);
    play.give(needsOwner, 'RejectDelivery', { milestone: 'frame', reasons: 'It leans.' });
    expect(units()).toBe(3);
  });

  it('has a ceiling, and counts no week twice', () => {
    const play = late('2028-07-08').give(procurer1, 'ClaimPenalty', claim);
    expect(play.refused(procurer1, 'ClaimPenalty', claim)).toBe('PENALTY-AMOUNT');
    // Two per cent at most: 1 850 000, of which 925 000 are claimed.
    play.on('2028-12-01').give(procurer1, 'ClaimPenalty', claim);
    expect(play.events.at(-1)?.facts).toMatchObject({ amount: sek(925_000) });
    expect(play.refused(procurer1, 'ClaimPenalty', claim)).toBe('PENALTY-AMOUNT');
  });

  it('is agreed, and at most what the term gives', () => {
    const play = late('2028-07-01');
    expect(play.refused(procurer1, 'ClaimPenalty', { ...claim, penalty: 'noise' })).toBe('PENALTY-TERM');
    expect(play.refused(procurer1, 'ClaimPenalty', { ...claim, milestone: 'cellar' })).toBe('PENALTY-MILESTONE');
    expect(play.refused(procurer1, 'ClaimPenalty', { ...claim, amount: sek(462_500) })).toBe('accepted');
    expect(play.ask(procurer1, 'ClaimPenalty', { ...claim, amount: sek(462_501) })).toMatchObject({
      refusal: { code: 'PENALTY-AMOUNT', expected: '1 × 462500 (≤ 1850000) = 462500 SEK' },
    });
    expect(play.refused(needsOwner, 'ClaimPenalty', claim)).toBe('ROLE');
  });

  it('is set off against what is due', () => {
    const play = late('2028-07-05').give(supplierA, 'ReportDelivery', { milestone: 'frame', what: 'Done.' });
    play.give(needsOwner, 'AcceptMilestone', { milestone: 'frame' }).give(procurer1, 'ClaimPenalty', claim);
    expect(payable(play.state, play.state.tracks['1']!)).toMatchObject({
      ...{ due: 30_000_000, penalties: 462_500, remaining: 29_537_500 },
    });
  });
});

describe('A deviation', () => {
  const deviation = { title: 'A declaration is missing', grade: 'minor', dueOn: '2028-05-31' };
  const recorded = () => contracted().on('2028-05-02').give(procurer1, 'RecordDeviation', deviation);

  it('is recorded, told to the supplier and waited for until its day', () => {
    const play = contracted().on('2028-05-02');
    const before = play.state;
    const event = play.give(procurer1, 'RecordDeviation', deviation).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ suppliers: ['supplier-a'] });
    expect(asked(play, 'ResolveDeviation')).toMatchObject([
      { about: 'deviation-1', dueAt: '2028-05-31T22:00:00.000Z' },
    ]);
  });

  it('is of a milestone of the contract', () => {
    const of = (milestone: string) => contracted().refused(needsOwner, 'RecordDeviation', { ...deviation, milestone });
    expect([of('frame'), of('cellar')]).toEqual(['accepted', 'DEVIATION-MILESTONE']);
  });

  it('is resolved once, and says how', () => {
    const resolve = { deviation: 'deviation-1', reasons: 'It was given.' };
    expect(recorded().refused(needsOwner, 'ResolveDeviation', { ...resolve, reasons: '' })).toBe('DEVIATION-REASONS');
    const play = recorded().give(needsOwner, 'ResolveDeviation', resolve);
    expect(asked(play, 'ResolveDeviation')).toEqual([]);
    expect(play.refused(needsOwner, 'ResolveDeviation', resolve)).toBe('DEVIATION-OPEN');
  });
});

describe('A subcontractor', () => {
  const roofer = { subcontractor: 'roof', name: 'Supplier R', part: 'The roof' };
  const replaced = { subcontractor: 'ground', ground: 'insolvency', reasons: 'Bankrupt.' };
  const by = { id: 'ground-2', name: 'Supplier H', part: 'Groundworks' };

  it('is registered once by the supplier', () => {
    expect(contracted().refused(supplierB, 'RegisterSubcontractor', roofer)).toBe('PERFORMANCE-PARTY');
    const play = contracted().give(supplierA, 'RegisterSubcontractor', roofer);
    expect(play.refused(supplierA, 'RegisterSubcontractor', roofer)).toBe('SUBCONTRACTOR-NEW');
    expect(play.refused(supplierA, 'RegisterSubcontractor', { ...roofer, subcontractor: 'ground' })).toBe(
      'SUBCONTRACTOR-NEW',
    );
    expect(subcontractorsOf(play.state, track).map(({ id }) => id)).toEqual(['ground', 'roof']);
  });

  it('is replaced by a new one, with reasons', () => {
    const ask = (body: object) => contracted().refused(supplierA, 'ReplaceSubcontractor', { ...replaced, by, ...body });
    expect(ask({})).toBe('accepted');
    expect(ask({ subcontractor: 'none' })).toBe('SUBCONTRACTOR-ENGAGED');
    expect(ask({ by: { ...by, id: 'ground' } })).toBe('SUBCONTRACTOR-REPLACEMENT');
    expect(ask({ reasons: ' ' })).toBe('SUBCONTRACTOR-REASONS');
    const play = contracted().give(supplierA, 'ReplaceSubcontractor', { ...replaced, by });
    expect(subcontractorsOf(play.state, track)).toMatchObject([
      { id: 'ground', replaced: { by: 'ground-2', ground: 'insolvency' } },
      { id: 'ground-2', name: 'Supplier H' },
    ]);
    expect(play.refused(supplierA, 'ReplaceSubcontractor', { ...replaced, by: { ...by, id: 'ground-3' } })).toBe(
      'SUBCONTRACTOR-ENGAGED',
    );
  });
});

describe('Following a special term up', () => {
  const followUp = { term: 'labour', on: '2028-09-01', outcome: 'kept' };
  const ask = (body: object) =>
    contracted()
      .on('2028-09-01T12:00:00Z')
      .refused(procurer1, 'RecordFollowUp', { ...followUp, ...body });

  it('is of a term of the contract, on a day that has been', () => {
    expect(ask({})).toBe('accepted');
    expect(ask({ term: 'noise' })).toBe('FOLLOWUP-TERM');
    expect(ask({ on: '2028-09-02' })).toBe('FOLLOWUP-ON');
    expect(ask({ on: '2027-10-03' })).toBe('FOLLOWUP-ON');
    expect(ask({ on: '2027-10-04' })).toBe('accepted');
  });

  it('is asked for every year, the last time at the end of the contract', () => {
    const dueAt = (play: Play) => asked(play, 'RecordFollowUp').map((one) => one.dueAt);
    const play = contracted();
    expect(dueAt(play)).toEqual(['2028-10-04T22:00:00.000Z']);
    const once = play.on('2028-10-02').give(procurer1, 'RecordFollowUp', { ...followUp, on: '2028-10-02' });
    expect(dueAt(once)).toEqual(['2029-10-02T22:00:00.000Z']);
    once.on('2029-10-02').give(procurer1, 'RecordFollowUp', { ...followUp, on: '2029-10-02' });
    expect(dueAt(once)).toEqual(['2029-12-31T23:00:00.000Z']);
    once.on('2029-12-10').give(procurer1, 'RecordFollowUp', { ...followUp, on: '2029-12-10' });
    expect(dueAt(once)).toEqual([]);
  });

  it('is reminded of anew every year, also after a year in which it was escalated', () => {
    const reminders = (play: Play) =>
      due(play.state).filter(({ command }) => command.body['task'] === '1/delivery/RecordFollowUp/labour');
    const told = (play: Play) => reminders(play).map(({ at, command }) => [command.type, at]);
    const play = contracted();
    for (const expected of [
      ['RemindTask', '2028-09-03T22:00:00.000Z'],
      ['RemindTask', '2028-10-04T22:00:00.000Z'],
      ['EscalateTask', '2028-10-12T22:00:00.000Z'],
    ]) {
      expect(told(play)).toEqual([expected]);
      const [{ at, command }] = reminders(play) as [Due];
      play.on(at).give(system, command.type, command.body);
    }
    expect(told(play)).toEqual([]);
    play.on('2028-10-20T08:00:00Z').give(procurer1, 'RecordFollowUp', { ...followUp, on: '2028-10-20' });
    expect(told(play)).toEqual([['RemindTask', '2029-09-19T22:00:00.000Z']]);
  });
});

describe('An option', () => {
  const option = { option: 'yard', reasons: 'The children need it.' };

  it('is exercised within its time, once, by the decision-maker', () => {
    const ask = (when: string, body: object = {}) =>
      contracted()
        .on(when)
        .refused(decisionMaker, 'ExerciseOption', { ...option, ...body });
    expect(ask('2029-03-31T21:59:59Z')).toBe('accepted');
    expect(ask('2029-04-01')).toBe('OPTION-TIME');
    expect(ask('2029-03-31', { option: 'pool' })).toBe('OPTION-KNOWN');
    expect(ask('2029-03-31', { reasons: '' })).toBe('OPTION-REASONS');
    expect(contracted().refused(procurer1, 'ExerciseOption', option)).toBe('ROLE');
    const used = contracted().give(decisionMaker, 'ExerciseOption', option);
    expect(used.refused(decisionMaker, 'ExerciseOption', option)).toBe('OPTION-KNOWN');
  });

  it("lengthens the contract and adds to its value, and is paid when it's delivered", () => {
    const play = contracted().give(decisionMaker, 'ExerciseOption', option);
    expect(lastDay(play.state, track)).toBe('2030-06-30');
    expect(valueNow(play.state, track)).toEqual(sek(94_500_000));
    play.on('2029-06-01').give(supplierA, 'ReportDelivery', { milestone: 'option:yard', what: 'It is planted.' });
    play.give(needsOwner, 'AcceptMilestone', { milestone: 'option:yard' });
    expect(payable(play.state, play.state.tracks['1']!)).toMatchObject({ due: 2_000_000 });
    expect(play.refused(controller, 'ApprovePayment', { amount: sek(2_000_001) })).toBe('PAYMENT-DUE');
  });
});

describe("A contract's dates", () => {
  const told = (play: Play) => due(play.state).filter(({ command }) => command.type === 'TellOfContractDate');

  it('are told of 60 and 14 days ahead: its end, and the last day of each option', () => {
    expect(told(contracted()).map(({ at, command }) => [at.slice(0, 10), command.body['about']])).toEqual([
      ['2029-01-29', 'option:yard'],
      ['2029-03-16', 'option:yard'],
      ['2029-10-31', 'end'],
      ['2029-12-16', 'end'],
    ]);
  });

  it('are told once, at their time, to those who decide on what follows', () => {
    const play = contracted();
    const body = { lot: '1', about: 'end', days: 60 };
    expect(play.on('2029-10-31T22:59:59.999Z').refused(system, 'TellOfContractDate', body)).toBe('CONTRACT-DATE');
    play.on('2029-11-02');
    const before = play.state;
    const event = play.give(system, 'TellOfContractDate', body).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({
      persons: ['procurer-1', 'procurer-2', 'needs-owner', 'decision-maker'],
    });
    expect(play.refused(system, 'TellOfContractDate', body)).toBe('CONTRACT-DATE');
  });

  it('move with an exercised option, and are not told of when they were near already at the signing', () => {
    const play = contracted().give(decisionMaker, 'ExerciseOption', { option: 'yard', reasons: 'Needed.' });
    expect(told(play).map(({ command }) => [command.body['about'], command.body['days']])).toEqual([
      ['end', 60],
      ['end', 14],
    ]);
    expect(
      told(contracted({ endsOn: '2027-11-30', options: [], milestones: [] })).map(
        ({ command }) => command.body['days'],
      ),
    ).toEqual([14]);
  });
});
