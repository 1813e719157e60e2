import { describe, expect, it } from 'vitest';
import { declared } from '../testing/declared.js';
import type { Actor } from '../case/actor.js';
import { due } from '../case/due.js';
import { react } from '../case/react.js';
import { personsOf, tasks } from '../case/tasks.js';
import { awarded, evaluated, notified } from '../testing/competed.js';
import { decisionMaker, evaluator1, procurer1, procurer2, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { system } from '../case/actor.js';

const reasons = 'Lowest comparison price.';
const proposal = { suppliers: ['supplier-a'], reasons };
const proposed = () => evaluated().give(procurer1, 'ProposeAward', proposal);
const asked = (play: Play, command: string) => tasks(play.state).filter((one) => one.command === command);
const holding = (play: Play, { id }: Actor, role: 'procurer' | 'decision-maker' | 'evaluator') =>
  play.happened({ type: 'PersonAssigned', facts: { person: id, role } });

describe('Proposing the award', () => {
  it('names the tenderer that is ranked first', () => {
    const { state } = proposed();
    expect(state.awards['1']?.proposal).toEqual({ suppliers: ['supplier-a'], by: 'procurer-1' });
  });

  it('is refused for any other, and says who is first', () => {
    const decision = evaluated().ask(procurer1, 'ProposeAward', { ...proposal, suppliers: ['supplier-b'] });
    expect(decision).toMatchObject({ refusal: { code: 'AWARD-FIRST', expected: 'supplier-a' } });
  });

  it('names one where the procedure leads to one contract', () => {
    const two = evaluated().ask(procurer1, 'ProposeAward', { ...proposal, suppliers: ['supplier-a', 'supplier-b'] });
    expect(two).toMatchObject({ refusal: { code: 'AWARD-NUMBER', expected: '1', field: 'suppliers' } });
  });

  it('happens once, and then waits for the decision', () => {
    expect(proposed().refused(procurer2, 'ProposeAward', proposal)).toBe('AWARD-PROPOSED-ONCE');
    expect(asked(evaluated(), 'ProposeAward')).toHaveLength(1);
    expect(asked(proposed(), 'ProposeAward')).toEqual([]);
    expect(asked(evaluated(), 'DecideAward')).toEqual([]);
  });

  it('gives reasons', () => {
    expect(evaluated().refused(procurer1, 'ProposeAward', { ...proposal, reasons: ' ' })).toBe('AWARD-REASONS');
  });
});

describe('Deciding on the award', () => {
  it('is for the decision-maker, on a proposal', () => {
    expect(evaluated().refused(decisionMaker, 'DecideAward', { reasons })).toBe('AWARD-PROPOSED');
    const { state, now } = proposed().give(decisionMaker, 'DecideAward', { reasons });
    expect(state.awards['1']?.decision).toEqual({ suppliers: ['supplier-a'], by: 'decision-maker', at: now });
    expect(state.tracks['1']?.stage).toBe('notification');
  });

  it('is refused for whoever proposed it, who is not asked either', () => {
    const play = holding(proposed(), procurer1, 'decision-maker');
    expect(play.refused(procurer1, 'DecideAward', { reasons })).toBe('AWARD-FOUR-EYES');
    const [task] = asked(play, 'DecideAward');
    expect(personsOf(play.state, task!, play.now)).toEqual(['decision-maker']);
  });

  it("is refused for a deputy in the proposer's place", () => {
    const play = holding(proposed(), procurer1, 'decision-maker').happened({
      type: 'DeputyAppointed',
      facts: {
        person: 'procurer-1',
        deputy: 'stand-in',
        role: 'decision-maker',
        from: '2027-09-01T00:00:00.000Z',
        until: '2027-12-01T00:00:00.000Z',
      },
    });
    const standIn = { ...procurer1, id: 'stand-in' };
    expect(declared(play, standIn).refused(standIn, 'DecideAward', { reasons })).toBe('AWARD-FOUR-EYES');
  });

  it('is refused for whoever scored the tenders', () => {
    const play = holding(proposed(), evaluator1, 'decision-maker');
    expect(play.refused(evaluator1, 'DecideAward', { reasons })).toBe('AWARD-EVALUATOR');
  });

  it('is lawful on the last day on which the tenders bind, and not on the day after', () => {
    const play = proposed();
    expect(play.on('2028-03-01T22:59:59.999Z').refused(decisionMaker, 'DecideAward', { reasons })).toBe('accepted');
    const late = play.on('2028-03-02').ask(decisionMaker, 'DecideAward', { reasons });
    expect(late).toMatchObject({ refusal: { code: 'AWARD-VALIDITY', expected: '2028-03-01' } });
  });
});

describe('Sending the proposal back', () => {
  it('reopens the evaluation with its checks and scores', () => {
    const { state } = proposed().give(decisionMaker, 'SendBackProposal', { reasons: 'Level 4 is not explained.' });
    expect(state.tracks['1']?.stage).toBe('evaluation');
    expect(state.awards['1']).toBeUndefined();
    expect(state.evaluations['1']).toMatchObject({ checked: { 'supplier-a': {} }, scored: { 'supplier-a': {} } });
    expect(state.evaluations['1']?.ranking).toBeUndefined();
    expect(tasks(state).map(({ command }) => command)).toEqual(['AgreeEvaluation']);
  });

  it('is refused without a proposal', () => {
    expect(evaluated().refused(decisionMaker, 'SendBackProposal', { reasons })).toBe('AWARD-PROPOSED');
  });
});

const notify = (play: Play, at: string, body: object = {}) =>
  play.on(at).ask(procurer1, 'NotifyTenderers', { electronic: true, reasons, ...body });
/** The last day of the standstill once the mail server has taken what is mailed; the refusal where it is refused. */
const lastDay = (at: string, body: object = {}) => {
  const play = awarded();
  const decision = notify(play, at, body);
  if (!decision.ok) return decision;
  return play.give(procurer1, 'NotifyTenderers', { electronic: true, reasons, ...body }).state.awards['1']
    ?.standstillEndsOn;
};

describe('Notifying the tenderers', () => {
  it('sets a standstill of 10 days after electronic notification', () => {
    expect(lastDay('2026-11-23T09:00:00Z')).toBe('2026-12-03');
  });

  it('moves its last day from New Year and the weekend to Monday', () => {
    expect(lastDay('2026-12-21T09:00:00Z')).toBe('2027-01-04');
  });

  it('sets 15 days when it was not sent electronically to all', () => {
    expect(lastDay('2026-11-23T09:00:00Z', { electronic: false })).toBe('2026-12-08');
  });

  it('counts from the day in Stockholm', () => {
    expect(lastDay('2026-11-22T23:00:00Z')).toBe('2026-12-03');
  });

  it('may state a longer standstill, but no shorter, and says the earliest lawful day', () => {
    const state = (standstillEndsOn: string) => lastDay('2026-11-23T09:00:00Z', { standstillEndsOn });
    expect(state('2026-12-03')).toBe('2026-12-03');
    expect(state('2026-12-11')).toBe('2026-12-11');
    expect(state('2026-12-02')).toMatchObject({
      refusal: { code: 'AWARD-STANDSTILL-LENGTH', expected: '2026-12-03', field: 'standstillEndsOn' },
    });
    expect(state('soon')).toMatchObject({ refusal: { code: 'AWARD-STANDSTILL-LENGTH' } });
  });

  it('gives reasons', () => {
    expect(notify(awarded(), '2026-11-23', { reasons: '' })).toMatchObject({ refusal: { code: 'AWARD-REASONS' } });
  });

  it('goes by mail to all candidates and tenderers, the late one too', () => {
    const play = awarded();
    const before = play.state;
    play.mailGoes = false;
    const event = play.give(procurer1, 'NotifyTenderers', { electronic: true, reasons }).events.at(-1)!;
    const [mail] = react(before, event);
    expect(mail).toMatchObject({ kind: 'mail', notifies: '1', suppliers: ['supplier-a', 'supplier-b', 'supplier-c'] });
    expect(mail?.says.sv).toContain('supplier-a');
  });

  it('is not sent by mail when it goes on paper', () => {
    const play = awarded();
    const before = play.state;
    const event = play.give(procurer1, 'NotifyTenderers', { electronic: false, reasons }).events.at(-1)!;
    expect(react(before, event).map(({ kind }) => kind)).toEqual(['render']);
  });

  it('waits for the procurer until it is done', () => {
    expect(asked(awarded(), 'NotifyTenderers')).toHaveLength(1);
    expect(awarded().refused(decisionMaker, 'NotifyTenderers', { electronic: true, reasons })).toBe('ROLE');
  });

  it('is made for each lot', () => {
    const play = awarded({ lots: ['1', '2'] });
    play.give(procurer1, 'NotifyTenderers', { lot: '2', electronic: true, reasons });
    expect(Object.values(play.state.tracks).map(({ stage }) => stage)).toEqual(['notification', 'standstill']);
  });
});

describe('The end of the standstill', () => {
  it('falls when the last day has passed in Stockholm', () => {
    expect(due(notified('2027-01-04').state)).toEqual([
      {
        at: '2027-01-04T23:00:00.000Z',
        command: { type: 'EndStandstill', body: { lot: '1' } },
        says: expect.objectContaining({ en: 'The standstill period ends' }) as unknown,
      },
    ]);
  });

  it('does not come a millisecond earlier', () => {
    const play = notified('2027-01-04').on('2027-01-04T22:59:59.999Z');
    expect(play.refused(system, 'EndStandstill', { lot: '1' })).toBe('AWARD-STANDSTILL');
    expect(play.on('2027-01-04T23:00:00Z').give(system, 'EndStandstill', { lot: '1' }).state.tracks['1']?.stage).toBe(
      'signing',
    );
  });

  it('is not for persons', () => {
    expect(notified('2027-01-04').on('2027-01-05').refused(procurer1, 'EndStandstill', {})).toBe('ROLE');
  });
});

const signing = () => notified('2027-09-30').on('2027-10-01').give(system, 'EndStandstill', { lot: '1' });
const check = { court: 'Förvaltningsrätten i Göteborg', noReview: true };

describe('Checking with the court', () => {
  it('is asked of the procurer when the standstill has ended', () => {
    expect(tasks(signing().state).map(({ command, roles }) => [command, roles])).toEqual([
      ['CheckCourt', ['procurer']],
    ]);
  });

  it('records when it was done', () => {
    const play = signing().on('2027-10-01T08:00:00Z').give(procurer1, 'CheckCourt', check);
    expect(play.state.awards['1']?.courtCheckedAt).toBe('2027-10-01T08:00:00.000Z');
    expect(asked(play, 'CheckCourt')).toEqual([]);
  });

  it('is no permission to sign when somebody applied for review', () => {
    expect(signing().refused(procurer1, 'CheckCourt', { ...check, noReview: false })).toBe('AWARD-REVIEW');
  });

  it('does not count before the end of the standstill', () => {
    const play = notified('2027-09-30')
      .happened({ type: 'StandstillEnded', facts: { track: '1' } })
      .on('2027-09-30');
    expect(play.refused(procurer1, 'CheckCourt', check)).toBe('AWARD-STANDSTILL');
  });

  it('is not for suppliers', () => {
    expect(signing().refused(supplierA, 'CheckCourt', check)).toBe('ROLE');
  });
});
