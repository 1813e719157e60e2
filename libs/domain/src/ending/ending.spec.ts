import { describe, expect, it } from 'vitest';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { designContestV1 } from '../procedures/design-contest/design-contest.v1.js';
import { announced, concluded, evaluated, notified, tendered } from '../testing/competed.js';
import { caseOfGoteborg, decisionMaker, lineManager, needsOwner, procurer1 } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { contestEntries } from '../testing/plays/design-contest.js';
import { begun, perform } from '../testing/plays/steps.js';
import { negotiating, requested } from '../testing/competition.js';

const reasons = 'The district needs far fewer places than was foreseen.';
/** Besides lessons, which are asked for wherever a case nears its end. */
const asked = (play: Play) =>
  tasks(play.state).flatMap(({ command }) => (command === 'RecordLessons' ? [] : [command]));
const cancel = { reason: 'chan-need', reasons, electronic: true };

describe('Closing a case', () => {
  const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);

  it('ends it before the notice, by whoever has the need or decides', () => {
    expect(begun().give(needsOwner, 'CloseCase', { reasons }).state.end?.how).toBe('closed');
    expect(begun().give(decisionMaker, 'CloseCase', { reasons }).state.end?.how).toBe('closed');
    expect(begun().refused(procurer1, 'CloseCase', { reasons })).toBe('ROLE');
  });

  it('says why', () => {
    expect(begun().refused(needsOwner, 'CloseCase', { reasons: ' ' })).toBe('ENDING-REASONS');
    expect(begun().refused(needsOwner, 'CloseCase', {})).toBe('ENDING-REASONS');
  });

  it('is not possible once the procurement is announced', () => {
    expect(announced().refused(needsOwner, 'CloseCase', { reasons })).toBe('STAGE');
  });
});

describe('Cancelling the procurement', () => {
  it('is asked for, and no selection, where no request to participate came', () => {
    expect(asked(requested([]))).toEqual(['CancelProcurement']);
  });

  it('is asked for, and no selection, where nobody is qualified, and not while somebody may be', () => {
    const play = requested(['supplier-a', 'supplier-b']);
    const reject = (supplier: string) =>
      play.give(procurer1, 'RejectCandidate', { supplier, ground: 'not-qualified', reasons: 'No reference.' });
    expect(asked(reject('supplier-a'))).toEqual(['QualifyCandidate']);
    expect(asked(reject('supplier-b'))).toEqual(['CancelProcurement']);
    expect(asked(play.give(procurer1, 'QualifyCandidate', { supplier: 'supplier-b' }))).toEqual(['DecideSelection']);
  });

  it('is asked for where nobody is left to negotiate with, and not while somebody is', () => {
    expect(asked(negotiating([]))).toEqual(['CancelProcurement']);
    expect(asked(negotiating(['supplier-a']))).not.toContain('CancelProcurement');
  });

  it('is asked for where no tender is left to evaluate, and not while one may be', () => {
    const none = tendered({ tenders: [] });
    expect(asked(none)).toContain('CancelProcurement');
    const play = tendered();
    const reject = (supplier: string) =>
      play.happened({ type: 'TenderChecked', facts: { track: '1', supplier, outcome: 'rejected' } });
    expect(asked(reject('supplier-a'))).not.toContain('CancelProcurement');
    expect(asked(reject('supplier-b'))).toContain('CancelProcurement');
  });

  it('is asked for where no entry came to a contest', () => {
    const contest = perform(begun(designContestV1), [
      ...contestEntries.slice(0, -1),
      { open: 'entries', submissions: [] },
    ]);
    expect(asked(contest)).toEqual(['CancelProcurement']);
  });

  it('is possible from the notice until the contract is concluded', () => {
    const begun = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    expect(begun.refused(decisionMaker, 'CancelProcurement', cancel)).toBe('STAGE');
    expect(announced().refused(decisionMaker, 'CancelProcurement', cancel)).toBe('accepted');
    expect(notified('2027-09-30').refused(decisionMaker, 'CancelProcurement', cancel)).toBe('accepted');
    expect(concluded('2027-10-04').refused(decisionMaker, 'CancelProcurement', cancel)).toBe('STAGE');
  });

  it('is for the decision-maker, and says why', () => {
    expect(announced().refused(procurer1, 'CancelProcurement', cancel)).toBe('ROLE');
    expect(announced().refused(decisionMaker, 'CancelProcurement', { ...cancel, reasons: '' })).toBe('ENDING-REASONS');
  });

  it('is not decided by the one who proposed the award', () => {
    const play = evaluated().give(lineManager, 'AssignPerson', { person: 'procurer-1', role: 'decision-maker' });
    expect(play.refused(procurer1, 'CancelProcurement', cancel)).toBe('accepted');
    play.give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons });
    expect(play.refused(procurer1, 'CancelProcurement', cancel)).toBe('CANCEL-FOUR-EYES');
    expect(play.refused(decisionMaker, 'CancelProcurement', cancel)).toBe('accepted');
  });

  it('is decided by whoever proposed an award that was sent back', () => {
    const play = evaluated().give(lineManager, 'AssignPerson', { person: 'procurer-1', role: 'decision-maker' });
    play
      .give(procurer1, 'ProposeAward', { suppliers: ['supplier-a'], reasons })
      .give(decisionMaker, 'SendBackProposal', { reasons: 'The reasons are thin.' });
    expect(play.refused(procurer1, 'CancelProcurement', cancel)).toBe('accepted');
  });

  it('is not decided through a deputy by the one who proposed the award', () => {
    const play = evaluated()
      .give(lineManager, 'AppointDeputy', {
        person: 'decision-maker',
        deputy: 'stand-in',
        role: 'decision-maker',
        from: '2027-09-01T00:00:00Z',
        until: '2027-12-01T00:00:00Z',
      })
      .give(lineManager, 'AssignPerson', { person: 'decision-maker', role: 'procurer' });
    const standIn = { ...decisionMaker, id: 'stand-in' };
    play.give(standIn, 'DeclareInterests', { interests: [] });
    expect(play.refused(standIn, 'CancelProcurement', cancel)).toBe('accepted');
    play.give(decisionMaker, 'ProposeAward', { suppliers: ['supplier-a'], reasons });
    expect(play.refused(standIn, 'CancelProcurement', cancel)).toBe('CANCEL-FOUR-EYES');
  });

  it('is remembered with its Swedish day and how it was told, lot by lot', () => {
    const whole = announced().on('2027-02-10T23:30:00Z').give(decisionMaker, 'CancelProcurement', cancel);
    expect(whole.state.cancellations).toEqual({
      case: {
        ...{ at: '2027-02-10T23:30:00.000Z', on: '2027-02-11', electronic: true, reviewEndsOn: '2027-02-22' },
        windows: { requests: 'open' },
      },
    });
    const play = tendered({ lots: ['1', '2', '3'] })
      .on('2027-09-06')
      .give(decisionMaker, 'CancelProcurement', { ...cancel, lot: '2' })
      .on('2027-09-07')
      .give(decisionMaker, 'CancelProcurement', { ...cancel, lot: '3', electronic: false });
    expect(play.state.cancellations).toMatchObject({
      '2': { on: '2027-09-06', electronic: true },
      '3': { on: '2027-09-07', electronic: false },
    });
  });

  it('of one lot closes the windows of that lot alone, whether their time has run out or not', () => {
    const play = tendered({ lots: ['1', '2'] });
    const announce = (id: string, track: string) =>
      play.happened({
        type: 'WindowAnnounced',
        facts: {
          ...{ id, track, stage: 'final-tenders', receives: 'tender', openTo: null },
          ...{ opensAt: '2027-09-02T10:00:00.000Z', dueAt: '2027-10-01T22:00:00.000Z' },
        },
      });
    announce('one', '1');
    announce('two', '2');
    announce('two-closed', '2').happened({ type: 'WindowClosed', facts: { window: 'two-closed' } });
    play.give(decisionMaker, 'CancelProcurement', { ...cancel, lot: '2' });
    const status = Object.fromEntries(Object.values(play.state.windows).map((one) => [one.id, one.status]));
    expect(status).toMatchObject({
      requests: 'opened',
      'final-tenders': 'opened',
      one: 'open',
      two: 'cancelled',
      'two-closed': 'cancelled',
    });
  });

  it('ends the case and leaves an open window sealed', () => {
    const { state } = announced().give(decisionMaker, 'CancelProcurement', cancel);
    expect(state.end?.how).toBe('cancelled');
    expect(state.windows['requests']?.status).toBe('cancelled');
  });

  it('leaves what was opened as it was', () => {
    const { state } = tendered().give(decisionMaker, 'CancelProcurement', cancel);
    expect(state.windows['final-tenders']?.status).toBe('opened');
    const whole = requested().give(decisionMaker, 'CancelProcurement', cancel);
    expect(whole.state.windows['requests']?.status).toBe('opened');
  });

  it('is told to all candidates and tenderers with the last day for review', () => {
    const told = (electronic: boolean) => {
      const play = tendered().on('2026-12-21T09:00:00Z');
      const before = play.state;
      const event = play.give(decisionMaker, 'CancelProcurement', { ...cancel, electronic }).events.at(-1)!;
      return react(before, event);
    };
    expect(told(true)).toMatchObject([
      { kind: 'mail', suppliers: ['supplier-a', 'supplier-b', 'supplier-c'] },
      { kind: 'publish', suppliers: [] },
      { kind: 'render', suppliers: [] },
    ]);
    expect(told(true)[0]?.says.en).toContain('2027-01-04');
    expect(told(false)[0]?.says.en).toContain('2027-01-05');
  });

  it('publishes to those whose names are sealed', () => {
    const play = announced();
    const before = play.state;
    const event = play.give(decisionMaker, 'CancelProcurement', cancel).events.at(-1)!;
    expect(react(before, event).map(({ kind, suppliers }) => [kind, suppliers])).toEqual([
      ['publish', []],
      ['render', []],
    ]);
  });

  it('concerns one lot where lots have parted, and the others go on', () => {
    const play = tendered({ lots: ['1', '2'] });
    expect(play.refused(decisionMaker, 'CancelProcurement', cancel)).toBe('LOT');
    const { state } = play.give(decisionMaker, 'CancelProcurement', { ...cancel, lot: '2' });
    expect([state.tracks['1']?.end, state.tracks['2']?.end?.how]).toEqual([undefined, 'cancelled']);
    expect(state.end).toBeUndefined();
    expect(play.give(decisionMaker, 'CancelProcurement', cancel).state.end?.how).toBe('cancelled');
  });
});
