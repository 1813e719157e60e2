import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../case/event.js';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { concluded, notified } from '../testing/competed.js';
import { contracted } from '../testing/contracted.js';
import { controller, decisionMaker, needsOwner, procurer1, registrar, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { validityReactions } from './validity.reactions.js';
import { forbidding, pendingValidity } from './validity.js';

const on = '2027-10-20';
const reasons = 'The winner had the lowest comparison price.';
const application = { filedOn: on, caseNumber: '4321-27', court: 'Förvaltningsrätten i Göteborg' };
const first = { review: 'validity-1', court: 'administrative-court' };
/** Concluded on 4 October 2027, with so many applications on the 20th. */
function applied(times: number, play = concluded('2027-10-04')): Play {
  play.on(on);
  for (let one = 0; one < times; one += 1) play.give(procurer1, 'RecordValidityApplication', application);
  return play;
}
const refusal = (play: Play, type: string, body: Record<string, unknown>) => {
  const asked = play.ask(registrar, type, body);
  return asked.ok ? undefined : asked.refusal;
};

describe('What becomes of a contract before the court', () => {
  const of = { track: '1', review: 'validity-1' };
  it.each<CaseEvent>([
    { type: 'ValidityReviewApplied', facts: { ...of, filedOn: on } },
    { type: 'PerformanceForbidden', facts: { ...of, court: 'administrative-court', on } },
    { type: 'PerformanceAllowed', facts: { ...of, on } },
    { type: 'ValidityDecided', facts: { ...of, court: 'administrative-court', outcome: 'rejected', on } },
  ])('is told to those who carry it out, and to the supplier: $type', (event) => {
    const play = applied(1).happened(event);
    const works = react(play.events.slice(0, -1).reduce(evolve, nothing), play.events.at(-1)!);
    const [mail, ...others] = works.filter((one) => one.kind === 'mail' && !one.subject.en.startsWith('To do'));
    expect(mail).toMatchObject({
      roles: ['decision-maker', 'procurer', 'needs-owner', 'controller'],
      suppliers: ['supplier-a'],
      subject: { en: 'The contract in GBG-2017-HOPPET' },
    });
    expect(mail?.says.en).toContain(on);
    expect(others).toEqual([]);
  });

  it('is told to no supplier where the contract is not known', () => {
    const event = { facts: { ...of, on } } as never;
    expect(validityReactions.PerformanceAllowed?.(nothing, event)).toMatchObject([{ suppliers: [] }]);
  });

  it('is asked of the procurer and the registrar, application by application', () => {
    const waiting = tasks(applied(2).state).filter(({ command }) => command === 'RecordValidityDecision');
    expect(waiting.map(({ about, roles }) => [about, roles])).toEqual([
      ['validity-1', ['procurer', 'registrar']],
      ['validity-2', ['procurer', 'registrar']],
    ]);
  });
});

describe('That the contract is concluded', () => {
  it('is mailed to nobody where nobody was concerned', () => {
    const play = concluded('2027-10-04').happened({
      type: 'TenderersInformed',
      facts: { track: '1', recipients: [], on },
    });
    const works = react(play.events.slice(0, -1).reduce(evolve, nothing), play.events.at(-1)!);
    expect(works.filter(({ kind }) => kind === 'mail')).toEqual([]);
  });
});

describe('What is kept apart of a contract’s review', () => {
  const last = (play: Play) => play.whole.at(-1);

  it('is the summary of the reasons that tenderers are told', () => {
    const play = concluded('2027-10-04').on(on).give(procurer1, 'InformTenderers', { reasons });
    expect(last(play)).toMatchObject({ facts: { recipients: ['supplier-a', 'supplier-b', 'supplier-c'] } });
    expect(last(play)?.body).toEqual({ reasons });
  });

  it('is the court and its number of the case', () => {
    expect(last(applied(1))?.facts).toEqual({ track: '1', review: 'validity-1', filedOn: on });
    expect(last(applied(1))?.body).toEqual({ caseNumber: '4321-27', court: 'Förvaltningsrätten i Göteborg' });
  });

  it('are the court’s reasons, where it gives them', () => {
    const decided = (more: object) =>
      last(applied(1).give(registrar, 'RecordValidityDecision', { ...first, outcome: 'rejected', on, ...more }));
    expect(decided({ reasons: 'It came late.' })?.body).toEqual({ reasons: 'It came late.' });
    expect(decided({})).not.toHaveProperty('body');
  });
});

describe('One application of several', () => {
  const both = (play: Play) => play.state.validities['1']?.reviews;

  it('is the only one in which the contract may not be performed, and may again', () => {
    const play = applied(2).give(procurer1, 'RecordPerformanceBan', { ...first, on });
    expect(both(play)?.map(({ forbidden }) => forbidden)).toEqual([true, false]);
    play.give(procurer1, 'RecordPerformanceBan', { ...first, review: 'validity-2', on });
    expect(refusal(play, 'RecordPerformanceBan', { ...first, on })).toMatchObject({ code: 'VALIDITY-FORBIDDEN-ONCE' });
    play.give(procurer1, 'RecordPerformanceBanLifted', { review: 'validity-1', on });
    expect(forbidding(play.state, { id: '1' }).map(({ id }) => id)).toEqual(['validity-2']);
  });

  it('that is decided leaves the others to be tried', () => {
    const play = applied(2).give(procurer1, 'RecordPerformanceBan', { ...first, review: 'validity-2', on });
    play.give(procurer1, 'RecordValidityDecision', { ...first, outcome: 'rejected', on });
    expect(both(play)).toEqual([
      { id: 'validity-1', filedOn: on, status: 'decided', forbidden: false, outcome: 'rejected' },
      { id: 'validity-2', filedOn: on, status: 'tried', forbidden: true },
    ]);
    expect(pendingValidity(play.state, { id: '1' }).map(({ id }) => id)).toEqual(['validity-2']);
  });

  it('that makes the contract ineffective ends the others, without an outcome of their own', () => {
    const play = applied(2).give(procurer1, 'RecordPerformanceBan', { ...first, review: 'validity-2', on });
    play.give(procurer1, 'RecordValidityDecision', { ...first, outcome: 'ineffective', on });
    expect(both(play)?.[1]).toEqual({ id: 'validity-2', filedOn: on, status: 'decided', forbidden: false });
  });
});

describe('A contract that is over before the court declares it ineffective', () => {
  it('is not terminated a second time', () => {
    const play = applied(1, contracted()).on('2028-06-20').give(supplierA, 'ReportDelivery', {
      milestone: 'frame',
      what: 'It stands.',
    });
    play.give(needsOwner, 'AcceptMilestone', { milestone: 'frame' });
    play.give(decisionMaker, 'TerminateContract', { ground: 'contract-terms', reasons });
    expect(play.state.tracks['1']).toMatchObject({ stage: 'settlement' });
    const before = play.events.length;
    play.give(procurer1, 'RecordValidityDecision', { ...first, outcome: 'ineffective', on: '2028-06-20' });
    expect(play.events.slice(before).map(({ type }) => type)).toEqual(['ValidityDecided']);
    play.give(controller, 'ApprovePayment', { amount: { amount: 30_000_000, currency: 'SEK' } });
    expect(play.state.contracts['1']?.terminated?.ground).toBe('contract-terms');
  });
});

describe('A refusal about a contract’s review', () => {
  it.each([
    ['VALIDITY-FILED', 'RecordValidityApplication', { ...application, filedOn: '2027-10-03' }, '2027-10-04…2027-10-20'],
    ['VALIDITY-KNOWN', 'RecordPerformanceBan', { ...first, review: 'x', on }, 'validity-1, validity-2'],
    ['VALIDITY-DAY', 'RecordPerformanceBan', { ...first, on: '2027-10-19' }, '2027-10-20…2027-10-20'],
    ['VALIDITY-COURT-ORDER', 'RecordPerformanceBan', { ...first, court: 'x', on }, 'administrative-court'],
  ])('names what would have been accepted: %s', (code, command, body, expected) => {
    expect(refusal(applied(2), command, body)).toMatchObject({ code, expected });
  });

  it('names the last day on which an application is in time', () => {
    const play = concluded('2027-10-04').on('2028-04-05');
    const late = { ...application, filedOn: '2028-04-05' };
    expect(refusal(play, 'RecordValidityApplication', late)).toMatchObject({
      code: 'VALIDITY-IN-TIME',
      expected: '2028-04-04',
    });
  });

  it('comes as long as there is no contract that could be tried', () => {
    const play = notified('2027-09-30').on('2027-09-22');
    expect(refusal(play, 'RecordValidityApplication', { ...application, filedOn: '2027-09-22' })?.code).toBe('STAGE');
  });
});
