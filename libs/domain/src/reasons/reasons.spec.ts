import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { due } from '../case/due.js';
import { awarded, notified } from '../testing/competed.js';
import { requested, three } from '../testing/competition.js';
import { decisionMaker, procurer1, supplierA, supplierB, supplierC } from '../testing/people.js';
import { bidderFor } from '../testing/plays/parts.js';
import { begun } from '../testing/plays/steps.js';

const told = () => notified('2027-09-30').on('2027-09-21T08:00:00Z');
const asked = () => told().give(supplierB, 'AskForReasons');
const reasons = 'Its method was described in less detail.';
const give = { request: 'r1', reasons, advantages: 'A method for every component.' };

describe('Asking for reasons', () => {
  it('is for whoever was notified of the award', () => {
    expect(awarded().refused(supplierB, 'AskForReasons')).toBe('REASONS-CONCERNED');
    expect(told().refused(supplierB, 'AskForReasons')).toBe('accepted');
    expect(told().refused(bidderFor('supplier-x'), 'AskForReasons')).toBe('REASONS-CONCERNED');
  });

  it('is for whoever did not go on, once that is decided', () => {
    const play = requested();
    play.give(procurer1, 'RejectCandidate', {
      supplier: 'supplier-c',
      ground: 'invalid-request',
      reasons: 'Unsigned.',
    });
    for (const supplier of three.slice(0, 2)) play.give(procurer1, 'QualifyCandidate', { supplier });
    expect(play.refused(supplierC, 'AskForReasons')).toBe('REASONS-CONCERNED');
    play.give(decisionMaker, 'DecideSelection', { invited: three.slice(0, 2), reasons: 'Both are qualified.' });
    expect(play.give(supplierC, 'AskForReasons').state.reasonsRequests[0]).toMatchObject({ about: 'selection' });
    expect(play.refused(supplierA, 'AskForReasons')).toBe('REASONS-CONCERNED');
  });

  it('is done once until it is answered', () => {
    expect(asked().refused(supplierB, 'AskForReasons')).toBe('REASONS-ONCE');
    expect(asked().refused(supplierA, 'AskForReasons')).toBe('accepted');
    expect(asked().give(procurer1, 'GiveReasons', give).refused(supplierB, 'AskForReasons')).toBe('accepted');
  });

  it('is no right in a direct award', () => {
    const play = begun({ id: 'direct-award', version: 1 }, 'urgency');
    expect(play.refused(supplierB, 'AskForReasons')).toBe('REASONS-LAW');
  });

  it('gives the procurer fifteen days, which no eve prolongs', () => {
    const task = tasks(asked().state).find((one) => one.command === 'GiveReasons');
    // Day 15 after Tuesday 21 September is Wednesday 6 October.
    expect(task).toMatchObject({ about: 'r1', roles: ['procurer'], dueAt: '2027-10-06T22:00:00.000Z' });
    const onTheEve = told().on('2027-12-09T08:00:00Z').give(supplierB, 'AskForReasons');
    expect(onTheEve.state.reasonsRequests[0]?.dueOn).toBe('2027-12-24');
  });

  it('is reminded of when its time is over, and escalated', () => {
    const play = asked();
    const reminding = due(play.state).find((one) => String(one.command.body['task']).includes('GiveReasons'));
    expect(reminding).toMatchObject({ at: '2027-10-06T22:00:00.000Z', command: { type: 'RemindTask' } });
  });
});

describe('Giving reasons', () => {
  const answer = (body: object) => asked().refused(procurer1, 'GiveReasons', { ...give, ...body });

  it('answers a request that waits', () => {
    expect(answer({})).toBe('accepted');
    expect(answer({ request: 'r2' })).toBe('REASONS-OPEN');
    expect(asked().give(procurer1, 'GiveReasons', give).refused(procurer1, 'GiveReasons', give)).toBe('REASONS-OPEN');
  });

  it('says why', () => {
    expect(answer({ reasons: ' ' })).toBe('REASONS-SAID');
  });

  it('tells an acceptable tenderer of the advantages of the winner', () => {
    expect(answer({ advantages: undefined })).toBe('REASONS-ADVANTAGES');
    const late = told().give(supplierC, 'AskForReasons');
    expect(late.refused(procurer1, 'GiveReasons', { request: 'r1', reasons })).toBe('accepted');
  });

  it('tells it of the course of a negotiation', () => {
    const play = asked();
    const meeting = { track: 'case', round: 1, supplier: 'supplier-b', on: '2027-08-23' };
    play.happened({ type: 'NegotiationHeld', facts: meeting });
    expect(play.refused(procurer1, 'GiveReasons', give)).toBe('REASONS-COURSE');
    expect(play.refused(procurer1, 'GiveReasons', { ...give, course: 'One meeting each.' })).toBe('accepted');
  });

  it('names the winner to it, in a mail of its own', () => {
    const play = asked();
    const before = play.state;
    const event = play.give(procurer1, 'GiveReasons', give).events.at(-1)!;
    expect(event.facts).toEqual({ request: 'r1', supplier: 'supplier-b', winners: ['supplier-a'], late: false });
    const [mail] = react(before, event);
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-b'] });
    expect(mail?.says.en).toContain('supplier-a');
    expect(JSON.stringify([play.state, mail])).not.toContain(reasons);
  });

  it('is late after the last day, and counts all the same', () => {
    const late = (at: string) => asked().on(at).give(procurer1, 'GiveReasons', give).events.at(-1)?.facts;
    expect(late('2027-10-06T21:59:59.999Z')).toMatchObject({ late: false });
    expect(late('2027-10-06T22:00:00.000Z')).toMatchObject({ late: true });
  });
});
