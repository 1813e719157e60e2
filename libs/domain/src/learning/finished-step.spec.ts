import { describe, expect, it } from 'vitest';
import { evolve } from '../case/evolve.js';
import { nothing, type CaseState } from '../case/state.js';
import { concluded } from '../testing/competed.js';
import { example, noticed, started } from '../testing/competition.js';
import { caseOfGoteborg, decisionMaker, needsOwner, procurer1 } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { finishedSteps, type FinishedStep } from './finished-step.js';

/** What a case taught along all its events. */
function taught(play: Play): readonly FinishedStep[] {
  const all: FinishedStep[] = [];
  let state: CaseState = nothing;
  for (const event of play.events) {
    const next = evolve(state, event);
    all.push(...finishedSteps(state, event, next));
    state = next;
  }
  return all;
}
const of = (play: Play, stage: string, command?: string) =>
  taught(play).filter((one) => one.stage === stage && one.command === command);

describe('What a case teaches', () => {
  it('is how long a stage took when it is left, in calendar days and working days', () => {
    // Documents from Thursday 1 April to the notice's stage; the notice is sent on Monday 10 May 2027.
    const [documents] = of(noticed(), 'documents');
    const [notice] = of(noticed(), 'notice');
    expect(documents).toMatchObject({ definition: 'competitive-procedure-with-negotiation', track: 'case' });
    expect(notice).toMatchObject({ finishedOn: '2027-05-10', stage: 'notice' });
    expect((documents?.calendarDays ?? 0) + (notice?.calendarDays ?? 0)).toBe(39);
    // Of the 27 weekdays among them Ascension Day, 6 May, is none for work.
    expect((documents?.workingDays ?? 0) + (notice?.workingDays ?? 0)).toBe(26);
  });

  it('is nothing of a stage that is not left yet', () => {
    expect(of(noticed(), 'requests')).toEqual([]);
  });

  it('is how long a step took from when it was asked for, and when it was done after the stage began', () => {
    const play = started().on('2027-04-06');
    play.give(procurer1, 'WriteDocuments', example('WriteDocuments'));
    const [written] = of(play, 'documents', 'WriteDocuments');
    // From Thursday 1 April; Easter Monday was 29 March.
    expect(written).toMatchObject({ finishedOn: '2027-04-06', calendarDays: 5, workingDays: 3, reachedDays: 5 });
  });

  it('counts no day for what is done on the day on which it was asked for', () => {
    const play = started();
    play.give(procurer1, 'WriteDocuments', example('WriteDocuments'));
    expect(of(play, 'documents', 'WriteDocuments')).toMatchObject([
      { calendarDays: 0, workingDays: 0, reachedDays: 0 },
    ]);
  });

  it('is nothing of a stage in which the case was broken off', () => {
    const play = noticed().on('2027-05-20');
    play.give(decisionMaker, 'CancelProcurement', example('CancelProcurement'));
    expect(play.state.end?.how).toBe('cancelled');
    expect(of(play, 'requests')).toEqual([]);
    expect(taught(play).filter(({ finishedOn }) => finishedOn === '2027-05-20')).toEqual([]);
  });

  it('is told of each lot by itself once they have parted', () => {
    const play = concluded('2027-10-04', { lots: ['1', '2'] });
    expect(of(play, 'signing').map(({ track }) => track)).toEqual(['1', '2']);
  });

  it('is nothing of a training case, whose clock is moved by hand', () => {
    const play = new Play().give(needsOwner, 'CreateCase', {
      ...caseOfGoteborg,
      training: { startsAt: '2027-01-11T08:00:00.000Z' },
    });
    play.happened({
      type: 'StartDecided',
      facts: { decision: 'stop', lots: [] },
    } as never);
    expect(taught(play)).toEqual([]);
  });
});
