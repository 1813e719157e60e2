import { describe, expect, it } from 'vitest';
import { addMilliseconds } from '../calendar/index.js';
import type { DelegationRow } from '../delegation/delegation.state.js';
import { noticed } from '../testing/competition.js';
import { declared } from '../testing/declared.js';
import { caseOfGoteborg, needsOwner, stranger } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { system } from './actor.js';
import { due } from './due.js';
import { react } from './react.js';

const training = { ...caseOfGoteborg, training: { startsAt: '2027-01-11T07:00:00Z' } };

describe('Beginning a case', () => {
  it('is done by a needs owner of the organisation, who then holds the role in the case', () => {
    const { state } = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    expect(state.people[0]).toMatchObject({ person: 'needs-owner', role: 'needs-owner' });
    expect(state.tracks['case']).toMatchObject({ stage: 'analyses', round: 1 });
  });

  it('is refused for somebody without the role', () => {
    expect(new Play().refused(stranger, 'CreateCase', caseOfGoteborg)).toBe('ROLE');
  });

  it("begins with the organisation's delegation order, where it has one", () => {
    const rows = [{ person: 'director', decisions: ['award'], reference: '4.2', validFrom: '2027-01-01' }] as const;
    const begun = (delegation: readonly DelegationRow[]) => {
      const play = new Play();
      play.brought = { delegation };
      return play.give(needsOwner, 'CreateCase', caseOfGoteborg).state;
    };
    expect(begun(rows).delegation).toEqual(rows);
    expect(begun(rows).seq).toBe(2);
    expect(begun([]).seq).toBe(1);
  });

  it('happens once', () => {
    expect(
      new Play().give(needsOwner, 'CreateCase', caseOfGoteborg).refused(needsOwner, 'CreateCase', caseOfGoteborg),
    ).toBe('CASE-EXISTS');
  });
});

describe('A command that is not in the table', () => {
  it.each(['SignEverything', 'constructor', '__proto__', 'toString'])('is refused: %s', (type) => {
    expect(new Play().give(needsOwner, 'CreateCase', caseOfGoteborg).refused(needsOwner, type)).toBe('COMMAND-UNKNOWN');
  });
});

describe("A training case's clock", () => {
  it('starts where it was told and moves to a later instant', () => {
    const play = new Play().give(needsOwner, 'CreateCase', training).on('2027-01-11T07:00:00Z');
    expect(play.give(needsOwner, 'AdvanceClock', { to: '2027-01-12T07:00:00Z' }).state.training).toEqual({
      now: '2027-01-12T07:00:00.000Z',
    });
  });

  it('does not move back', () => {
    const play = new Play().give(needsOwner, 'CreateCase', training).on('2027-01-11T07:00:00Z');
    expect(play.refused(needsOwner, 'AdvanceClock', { to: '2027-01-11T07:00:00Z' })).toBe('CLOCK-FORWARD');
  });

  it('stops at the next time when something is to happen, and is not moved past it', () => {
    const play = new Play().give(needsOwner, 'CreateCase', training).on('2027-01-11T07:00:00Z');
    const { at } = due(play.state)[0]!;
    expect(play.refused(needsOwner, 'AdvanceClock', { to: at })).toBe('accepted');
    expect(play.ask(needsOwner, 'AdvanceClock', { to: addMilliseconds(at, 1) })).toMatchObject({
      refusal: { code: 'CLOCK-DEADLINE', expected: at },
    });
  });

  it('is not there to be moved in a real case', () => {
    const play = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    expect(play.refused(needsOwner, 'AdvanceClock', { nextDeadline: true })).toBe('CLOCK-TRAINING');
  });
});

describe('A reminder', () => {
  it('is refused for a task that is not there, also while a deadline has passed', () => {
    const play = noticed().on('2027-06-15');
    expect(play.refused(system, 'RemindTask', { task: 'case/requests/no-such' })).toBe('TASK-DUE');
    expect(play.refused(system, 'EscalateTask', { task: 'case/requests/no-such' })).toBe('TASK-DUE');
  });

  it('comes before the escalation, each at its own time', () => {
    const play = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    const next = (type: string) => due(play.state).find(({ command }) => command.type === type)!;
    const { at, command } = next('RemindTask');
    play.on(at);
    expect(play.refused(system, 'EscalateTask', command.body)).toBe('TASK-DUE');
    play.give(system, 'RemindTask', command.body);
    expect(play.refused(system, 'RemindTask', command.body)).toBe('TASK-DUE');
    expect(play.refused(system, 'EscalateTask', command.body)).toBe('TASK-DUE');
    play.on(next('EscalateTask').at);
    expect(play.refused(system, 'RemindTask', command.body)).toBe('TASK-DUE');
    expect(play.refused(system, 'EscalateTask', command.body)).toBe('accepted');
  });
});

describe('The mail of a late task', () => {
  const texts = (play: Play) => {
    const last = play.events.at(-1)!;
    return react(play.state, last).map((one) => (one.kind === 'mail' ? one.says.en : ''));
  };

  it('names the work and its last day', () => {
    const play = declared(new Play().give(needsOwner, 'CreateCase', caseOfGoteborg));
    while (play.events.at(-1)!.type !== 'TaskReminded') play.untilNextDeadline();
    expect(texts(play)).toEqual([expect.stringMatching(/^Write the .*\. The last day was 2027-\d\d-\d\d\.$/)]);
    while (play.events.at(-1)!.type !== 'TaskEscalated') play.untilNextDeadline();
    expect(texts(play)).toEqual([expect.stringMatching(/^Write the .*\. The last day was 2027-\d\d-\d\d\.$/)]);
  });
});
