import { describe, expect, it } from 'vitest';
import { example } from '../testing/competition.js';
import { system } from '../case/actor.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { concluded, notified } from '../testing/competed.js';
import { decisionMaker, procurer1, supplierA, supplierB } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const court = { type: 'CourtChecked', facts: { track: '1', checkedAt: '2027-01-05T08:00:00.000Z' } } as const;
const ended = { type: 'StandstillEnded', facts: { track: '1' } } as const;
const signing = () => notified('2027-01-04').happened(ended, court).on('2027-01-05');
const signed = () => signing().give(decisionMaker, 'SignContract');
const open = (play: Play) => tasks(play.state).map(({ command, roles, suppliers }) => [command, suppliers ?? roles]);

describe('Signing the contract', () => {
  it('is refused through the last day of the standstill period', () => {
    const decision = signing().on('2027-01-04T22:59:59.999Z').ask(decisionMaker, 'SignContract');
    expect(decision).toMatchObject({ refusal: { code: 'AWARD-STANDSTILL', expected: '2027-01-04T23:00:00.000Z' } });
  });

  it('is lawful from the first instant of the day after', () => {
    expect(signing().on('2027-01-04T23:00:00Z').refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('is refused before the court was asked, and asked of nobody', () => {
    const play = notified('2027-01-04').happened(ended).on('2027-01-05');
    expect(play.refused(decisionMaker, 'SignContract')).toBe('CONTRACT-COURT');
    expect(open(play)).toEqual([['CheckCourt', ['procurer']]]);
  });

  it('is refused while a candidate or tenderer is not notified, and says who', () => {
    const play = signing();
    const facts = play.state.awards['1']!.notification!;
    play.happened({
      type: 'TenderersNotified',
      facts: { ...facts, track: '1', recipients: ['supplier-a', 'supplier-b'], standstillEndsOn: '2027-01-04' },
    });
    expect(play.ask(decisionMaker, 'SignContract')).toMatchObject({
      refusal: { code: 'CONTRACT-NOTIFIED', expected: 'supplier-c' },
    });
  });

  it('is refused when no award decision stands', () => {
    const play = signing();
    play.state = { ...play.state, awards: { 1: { ...play.state.awards['1']!, decision: undefined } } };
    expect(play.refused(decisionMaker, 'SignContract')).toBe('CONTRACT-AWARD');
  });

  it('is for the decision-maker, once', () => {
    expect(signing().refused(procurer1, 'SignContract')).toBe('ROLE');
    expect(signed().refused(decisionMaker, 'SignContract')).toBe('CONTRACT-SIGNED-ONCE');
  });

  it('waits for the decision-maker, then for the winning supplier alone', () => {
    expect(open(signing())).toEqual([['SignContract', ['decision-maker']]]);
    expect(open(signed())).toEqual([['CountersignContract', ['supplier-a']]]);
  });

  it('is not possible in the standstill stage at all', () => {
    expect(notified('2027-01-04').on('2027-01-05').refused(decisionMaker, 'SignContract')).toBe('STAGE');
  });
});

describe('Countersigning', () => {
  it('is for the supplier that was awarded the contract', () => {
    expect(signed().refused(supplierB, 'CountersignContract')).toBe('CONTRACT-WINNER');
    expect(signed().refused(supplierA, 'CountersignContract')).toBe('accepted');
  });

  it('follows the authority, which checks that it may sign', () => {
    expect(signing().refused(supplierA, 'CountersignContract')).toBe('CONTRACT-AUTHORITY-FIRST');
  });

  it('concludes the contract on that day', () => {
    const play = signed().on('2027-01-07').give(supplierA, 'CountersignContract');
    expect(play.events.slice(-2).map(({ type }) => type)).toEqual(['ContractSignedBySupplier', 'ContractConcluded']);
    const { content: _settled, ...signedContract } = play.state.contracts['1']!;
    expect(signedContract).toEqual({
      supplier: 'supplier-a',
      signedByAuthority: { by: 'decision-maker', on: '2027-01-05', way: 'by-hand' },
      signedBySupplier: { by: 'bidder@supplier-a', on: '2027-01-07', way: 'by-hand' },
      concludedOn: '2027-01-07',
    });
    expect(play.state.tracks['1']?.stage).toBe('delivery');
  });
});

const dueDays = (play: Play) =>
  Object.fromEntries(tasks(play.state).flatMap(({ command, dueAt }) => (dueAt ? [[command, dueAt]] : [])));

describe('Award notice and report', () => {
  it('fall due 30 days after the contract', () => {
    expect(dueDays(concluded('2027-10-04'))).toEqual({
      PublishAwardNotice: '2027-11-03T23:00:00.000Z',
      CompleteReport: '2027-11-03T23:00:00.000Z',
    });
  });

  it('fall due on an eve all the same, but not on a holiday', () => {
    // 30 days end on Christmas Eve, a Friday; a day later on Christmas Day, a Saturday.
    expect(dueDays(concluded('2027-11-24'))['PublishAwardNotice']).toBe('2027-12-24T23:00:00.000Z');
    expect(dueDays(concluded('2027-11-25'))['PublishAwardNotice']).toBe('2027-12-27T23:00:00.000Z');
  });

  it('can be done late, and is overdue until then', () => {
    const play = concluded('2027-10-04').on('2027-11-04');
    expect(play.refused(system, 'RemindTask', { task: '1/delivery/PublishAwardNotice' })).toBe('accepted');
    play.give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' }));
    expect(play.state.contracts['1']?.awardNotice).toMatchObject({ publicationId: '2027-S-1', on: '2027-11-04' });
    expect(play.refused(system, 'RemindTask', { task: '1/delivery/PublishAwardNotice' })).toBe('TASK-DUE');
  });

  it('are not overdue on their last day', () => {
    const play = concluded('2027-10-04').on('2027-11-03T22:59:59.999Z');
    expect(play.refused(system, 'RemindTask', { task: '1/delivery/CompleteReport' })).toBe('TASK-DUE');
  });

  it('are each done once', () => {
    const play = concluded('2027-10-04')
      .give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '1' }))
      .give(procurer1, 'CompleteReport', { report: 'Complete.' });
    expect(play.refused(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2' }))).toBe(
      'CONTRACT-AWARD-NOTICE-ONCE',
    );
    expect(play.refused(procurer1, 'CompleteReport', { report: 'Again.' })).toBe('CONTRACT-REPORT-ONCE');
    expect(open(play)).toEqual([['AcceptDelivery', ['needs-owner', 'innovation-leader']]]);
  });

  it('tell of the conflicts of interest that were found, so that none is forgotten', () => {
    const found = (...outcomes: readonly ('cleared' | 'measures' | 'disqualified')[]) =>
      concluded('2027-10-04').happened(
        ...outcomes.map((outcome) => ({
          type: 'DeclarationAssessed' as const,
          facts: {
            person: 'evaluator-2',
            outcome,
            measures: outcome === 'measures' ? ['does-not-score' as const] : [],
          },
        })),
      );
    const complete = (play: Play, conflicts?: string) =>
      play.ask(procurer1, 'CompleteReport', { report: 'Complete.', ...(conflicts === undefined ? {} : { conflicts }) });
    const told = 'An evaluator had worked for a tenderer and did not score.';
    expect(complete(found())).toMatchObject({ events: [{ facts: { conflicts: 0 }, body: { report: 'Complete.' } }] });
    expect(complete(found('cleared')).ok).toBe(true);
    expect(complete(found('measures'))).toMatchObject({ refusal: { code: 'REPORT-CONFLICTS', field: 'conflicts' } });
    expect(complete(found('disqualified'), ' ')).toMatchObject({ refusal: { code: 'REPORT-CONFLICTS' } });
    expect(complete(found('measures', 'disqualified'))).toMatchObject({ refusal: { expected: '2' } });
    expect(complete(found('measures', 'disqualified'), told)).toMatchObject({
      events: [{ facts: { conflicts: 2 }, body: { report: 'Complete.', conflicts: told } }],
    });
  });

  it('are still possible after the delivery', () => {
    const play = concluded('2027-10-04').happened({
      type: 'DeliveryAccepted',
      facts: { track: '1', on: '2027-10-20' },
    });
    expect(play.refused(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '1' }))).toBe(
      'accepted',
    );
    expect(dueDays(play)['CompleteReport']).toBe('2027-11-03T23:00:00.000Z');
  });

  it('make the award notice public', () => {
    const play = concluded('2027-10-04');
    const before = play.state;
    const event = play
      .give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' }))
      .events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'publish' });
  });
});

describe('Terminating the contract', () => {
  const reasons = 'The delivery is more than a year late.';

  it('is for the decision-maker, on a ground, and ends the case', () => {
    const play = concluded('2027-10-04');
    expect(play.refused(procurer1, 'TerminateContract', { ground: 'contract-terms', reasons })).toBe('ROLE');
    play.give(decisionMaker, 'TerminateContract', { ground: 'infringement', reasons });
    expect(play.state.contracts['1']?.terminated).toEqual({ ground: 'infringement', on: '2027-10-04' });
    expect(play.state.end?.how).toBe('terminated');
  });

  it("rests on terms in the contract: those of LOU 17:17, or the contract's own", () => {
    const play = concluded('2027-10-04', { documents: { terminationClauses: false } });
    expect(play.refused(decisionMaker, 'TerminateContract', { ground: 'infringement', reasons })).toBe(
      'CONTRACT-TERMINATION',
    );
    expect(play.refused(decisionMaker, 'TerminateContract', { ground: 'contract-terms', reasons })).toBe('accepted');
  });

  it('gives reasons', () => {
    const body = { ground: 'contract-terms', reasons: '' };
    expect(concluded('2027-10-04').refused(decisionMaker, 'TerminateContract', body)).toBe('CONTRACT-REASONS');
  });

  it('is told to the supplier', () => {
    const play = concluded('2027-10-04');
    const before = play.state;
    const event = play.give(decisionMaker, 'TerminateContract', { ground: 'contract-terms', reasons }).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-a'] });
  });

  it('is not possible before the contract is concluded', () => {
    expect(signed().refused(decisionMaker, 'TerminateContract', { ground: 'contract-terms', reasons })).toBe('STAGE');
  });
});
