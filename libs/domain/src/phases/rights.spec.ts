import { describe, expect, it } from 'vitest';
import { due } from '../case/due.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import {
  goesOn,
  innovationPartnership,
  partnershipAward,
  partnershipCompetition,
  partnershipPhases,
  partnershipSigning,
  phaseOf,
} from '../testing/plays/innovation-partnership.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';
import type { Play } from '../testing/play.js';
import { developmentEndedOn, watchedResults } from './call-back.js';

const toPhases = [...partnershipCompetition, ...partnershipAward, ...partnershipSigning];
const day = '2028-02-14T09:00:00Z';
const play = (...steps: readonly Step[]) =>
  perform(begun(innovationPartnershipV1, 'no-solution-on-the-market'), steps).on(day);
const developing = (...steps: readonly Step[]) => play(...toPhases, ...steps);
const [k, l, m] = ['1:supplier-k', '1:supplier-l', '1:supplier-m'];
const result = (lot: string, changes: object = {}) => ({
  ...{ lot, kind: 'result', title: 'Interface', terms: 'supplier-owns-licence' },
  ...changes,
});
const licence = { scope: 'Use', field: 'Care', sublicence: 'all-authorities' };
const withDocuments = (one: Play, documents: object) => {
  one.state = { ...one.state, documents: { ...one.state.documents!, ...documents } };
  return one;
};
const withResult = (changes: object = {}) => developing().give(procurer1, 'RecordRights', result(k, changes));
const used = (one: Play, changes: object) =>
  one.refused(procurer1, 'RecordUseOfRight', { lot: k, right: 'r1', kind: 'escrow', on: '2028-02-14', ...changes });

describe('The use of a right', () => {
  it('is of one that the partner has', () => {
    expect(used(withResult(), {})).toBe('accepted');
    expect(
      withResult().ask(procurer1, 'RecordUseOfRight', { lot: k, right: 'r2', kind: 'escrow', on: '2028-02-14' }),
    ).toMatchObject({
      refusal: { code: 'RIGHTS-KNOWN', expected: 'r1' },
    });
    expect(used(withResult(), { lot: l })).toBe('RIGHTS-KNOWN');
  });

  it('has happened', () => {
    expect(used(withResult(), { on: '2028-02-15' })).toBe('RIGHTS-PAST');
  });

  it('has a licence when it is one, and only then', () => {
    expect(used(withResult(), { kind: 'licence' })).toBe('RIGHTS-LICENCE');
    expect(used(withResult(), { kind: 'licence', licence })).toBe('accepted');
    expect(used(withResult(), { licence })).toBe('RIGHTS-LICENCE');
  });

  it('gives the authority at least the licence that the documents state', () => {
    const stated = (documents: object, given: object, changes: object = {}) =>
      used(withDocuments(withResult(changes), { licence: { ...licence, ...documents } }), {
        kind: 'licence',
        licence: { ...licence, ...given },
      });
    expect(stated({ months: 60 }, { months: 60 })).toBe('accepted');
    expect(stated({ months: 60 }, { months: 59 })).toBe('RIGHTS-AS-STATED');
    expect(stated({ months: 60 }, {})).toBe('accepted');
    expect(stated({}, { months: 1200 })).toBe('RIGHTS-AS-STATED');
    expect(stated({ sublicence: 'named-authorities' }, {})).toBe('accepted');
    expect(stated({ sublicence: 'named-authorities' }, { sublicence: 'none' })).toBe('RIGHTS-AS-STATED');
    expect(stated({ free: true }, { free: false })).toBe('RIGHTS-AS-STATED');
    expect(stated({ free: true }, { free: true })).toBe('accepted');
    expect(stated({ requiresLicensing: true }, {})).toBe('RIGHTS-AS-STATED');
    expect(stated({ free: false }, {})).toBe('accepted');
    // What was brought in is licensed as the partner and the authority agree.
    expect(stated({ months: 60 }, { months: 1 }, { kind: 'background' })).toBe('accepted');
    const silent = withDocuments(withResult(), { licence: undefined });
    expect(used(silent, { kind: 'licence', licence: { ...licence, months: 1 } })).toBe('accepted');
  });

  it('says what the documents state when it is refused', () => {
    const play = withDocuments(withResult(), { licence: { ...licence, months: 60 } });
    const body = { lot: k, right: 'r1', kind: 'licence', on: '2028-02-14', licence: { ...licence, months: 1 } };
    expect(play.ask(procurer1, 'RecordUseOfRight', body)).toMatchObject({
      refusal: { code: 'RIGHTS-AS-STATED', expected: '60, all-authorities' },
    });
    const unlimited = withDocuments(play, { licence });
    expect(unlimited.ask(procurer1, 'RecordUseOfRight', body)).toMatchObject({
      refusal: { expected: '∞, all-authorities' },
    });
  });

  it('is kept with its right, in its phase', () => {
    const body = { lot: k, right: 'r1', kind: 'licence', on: '2028-02-14', licence };
    const play = withResult().give(procurer1, 'RecordRights', result(k)).give(procurer1, 'RecordUseOfRight', body);
    const rights = play.state.developments[k]?.rights ?? [];
    expect(rights.map((one) => [one.id, one.uses])).toEqual([
      ['r1', [{ kind: 'licence', on: '2028-02-14', licence, phase: 1 }]],
      ['r2', []],
    ]);
    expect(play.ask(procurer1, 'RecordUseOfRight', { ...body, note: 'Appendix 4' })).toMatchObject({
      events: [
        { facts: { track: k, right: 'r1', kind: 'licence', on: '2028-02-14', licence }, body: { note: 'Appendix 4' } },
      ],
    });
  });

  it('after the last phase belongs to that phase', () => {
    const play = developing(...partnershipPhases)
      .on('2029-05-02T09:00:00Z')
      .give(procurer1, 'RecordUseOfRight', { right: 'r1', kind: 'publication', on: '2029-05-01' });
    expect(play.state.developments[l]?.rights[0]?.uses).toMatchObject([{ kind: 'publication', phase: 3 }]);
  });
});

/** K and M have results; M falls away after the first phase, K after the second. */
const through = () =>
  developing(
    { by: procurer1, give: 'RecordRights', body: result(m) },
    { by: procurer1, give: 'RecordRights', body: result(k) },
    { by: procurer1, give: 'RecordRights', body: result(k, { kind: 'background' }) },
    ...partnershipPhases,
  );
const decide = (one: Play, which: string, outcome: string, reasons = 'Nobody uses it.') =>
  one.refused(decisionMaker, 'DecideCallBack', { result: which, outcome, reasons });

describe('A result that suppliers own', () => {
  it('is watched from the end of the development for the months that the documents state', () => {
    expect(watchedResults(developing().state)).toEqual([]);
    expect(watchedResults(withResult().state)).toEqual([]);
    const { state } = through();
    expect(developmentEndedOn(state, m)).toBe('2028-02-14');
    expect(developmentEndedOn(state, k)).toBe('2028-10-10');
    expect(developmentEndedOn(state, l)).toBe('2029-04-10');
    expect(developmentEndedOn(state, 'nobody')).toBeUndefined();
    expect(watchedResults(state).map(({ id, supplier, from }) => [id, supplier, from])).toEqual([
      ['1:supplier-m/r1', 'supplier-m', '2031-02-14'],
      ['1:supplier-k/r1', 'supplier-k', '2031-10-10'],
      ['1:supplier-l/r1', 'supplier-l', '2032-04-10'],
    ]);
  });

  it('is not watched where the documents state no time, or the authority owns it', () => {
    expect(watchedResults(withDocuments(through(), { callBackMonths: undefined }).state)).toEqual([]);
    const owned = withDocuments(developing(), { rights: 'joint' }).give(
      procurer1,
      'RecordRights',
      result(m, { terms: 'joint' }),
    );
    const ended = perform(owned, partnershipPhases.slice(0, 12));
    expect(developmentEndedOn(ended.state, m)).toBe('2028-02-14');
    expect(watchedResults(ended.state)).toEqual([]);
  });

  it('is asked about by a timer when its time is over, in the case and after its end', () => {
    const play = perform(through(), innovationPartnership.slice(-6));
    expect(play.state.end?.how).toBe('ended');
    const asked = tasks(play.state).filter((one) => one.command === 'DecideCallBack');
    expect(asked.map((one) => [one.about, one.opensAt])).toEqual([
      ['1:supplier-m/r1', '2031-02-13T23:00:00.000Z'],
      ['1:supplier-k/r1', '2031-10-09T22:00:00.000Z'],
      ['1:supplier-l/r1', '2032-04-09T22:00:00.000Z'],
    ]);
    expect(asked[0]?.dueAt).toBe('2031-03-14T23:00:00.000Z');
    expect(due(play.state).map((one) => one.at)).toContain('2031-02-13T23:00:00.000Z');
    const decided = play.on('2031-02-14').give(decisionMaker, 'DecideCallBack', {
      ...{ result: '1:supplier-m/r1', outcome: 'called-back', reasons: 'Nobody uses it.' },
    });
    expect(watchedResults(decided.state)).toHaveLength(2);
    expect(decided.state.developments[m]?.rights[0]?.callBack).toEqual({
      ...{ outcome: 'called-back', by: 'decision-maker', on: '2031-02-14' },
    });
    expect(decide(decided, '1:supplier-m/r1', 'waived')).toBe('CALL-BACK-RESULT');
  });

  it('is called back only when its time is over; that it is in use can be said before', () => {
    const play = through().on('2031-02-13T12:00:00Z');
    expect(
      play.ask(decisionMaker, 'DecideCallBack', { result: '1:supplier-m/r1', outcome: 'called-back', reasons: 'x' }),
    ).toMatchObject({
      refusal: { code: 'CALL-BACK-TIME', expected: '2031-02-14' },
    });
    expect(decide(play, '1:supplier-m/r1', 'in-use')).toBe('accepted');
    expect(decide(play, '1:supplier-m/r1', 'waived')).toBe('accepted');
    expect(decide(play.on('2031-02-14T00:00:00Z'), '1:supplier-m/r1', 'called-back')).toBe('accepted');
  });

  it('is one that waits, and the decision has reasons', () => {
    expect(decide(through(), '1:supplier-k/r2', 'in-use')).toBe('CALL-BACK-RESULT');
    expect(decide(through(), '1:supplier-k/r1', 'in-use', ' ')).toBe('CALL-BACK-REASONS');
    expect(
      through().refused(procurer1, 'DecideCallBack', { result: '1:supplier-k/r1', outcome: 'in-use', reasons: 'x' }),
    ).toBe('ROLE');
  });

  it('is told of to whoever developed it', () => {
    const play = through();
    const body = { result: '1:supplier-k/r1', outcome: 'in-use', reasons: 'Three wards use it.' };
    const before = play.state;
    const event = play.give(decisionMaker, 'DecideCallBack', body).events.at(-1)!;
    const [mail] = react(before, event);
    expect(mail).toMatchObject({ kind: 'mail', suppliers: ['supplier-k'] });
    expect(mail?.says.en).toBe('Interface: is in use. The decision gives the reasons.');
    expect(mail?.says.sv).toBe('Interface: är i bruk. Skälen finns i beslutet.');
  });
});

describe('The ground for ending', () => {
  it('is one that the documents state', () => {
    const compared = () =>
      developing(
        ...phaseOf('supplier-l', day, 90, 1_500_000),
        ...phaseOf('supplier-k', day, 80, 1_500_000),
        ...phaseOf('supplier-m', day, 60, 1_500_000),
        goesOn('supplier-l'),
      );
    const gate = { lot: m, outcome: 'end-contract', ground: 'ranked-out', reasons: 'By the criteria.' };
    expect(compared().refused(decisionMaker, 'DecideGate', gate)).toBe('accepted');
    const other = [{ ground: 'cost', text: 'Above the ceilings.' }];
    expect(withDocuments(compared(), { endGrounds: other }).ask(decisionMaker, 'DecideGate', gate)).toMatchObject({
      refusal: { code: 'GATE-GROUND-STATED', expected: 'cost' },
    });
    const silent = withDocuments(compared(), { endGrounds: undefined });
    expect(silent.refused(decisionMaker, 'DecideGate', gate)).toBe('GATE-GROUND-STATED');
    expect(silent.refused(decisionMaker, 'DecideGate', { ...gate, ground: undefined })).toBe('GATE-GROUND');
    expect(silent.refused(decisionMaker, 'DecideGate', { lot: k, outcome: 'continue', reasons: 'x' })).toBe('accepted');
  });
});
