import { describe, expect, it } from 'vitest';
import { due } from '../case/due.js';
import { tasks } from '../case/tasks.js';
import { example } from '../testing/competition.js';
import { caseOfGoteborg, controller, decisionMaker, needsOwner } from '../testing/people.js';
import { Play } from '../testing/play.js';

/** A case of 2027-01-11 whose business case is written on a later day. */
const writtenOn = (day: string) =>
  new Play()
    .give(needsOwner, 'CreateCase', caseOfGoteborg)
    .give(needsOwner, 'WriteNeedsAnalysis', example('WriteNeedsAnalysis'))
    .on(day)
    .give(controller, 'WriteBusinessCase', example('WriteBusinessCase'));
const submission = ({ state }: Play, about: string) =>
  tasks(state).find((one) => one.command === 'SubmitAnalysis' && one.about === about);

describe('A draft', () => {
  it('waits to be submitted from the day on which it was written, however late that was', () => {
    const play = writtenOn('2027-03-22');
    expect(submission(play, 'business-case')).toMatchObject({
      since: play.now,
      dueAt: '2027-04-07T22:00:00.000Z',
    });
    const late = due(play.state).filter(
      ({ command }) => command.body['task'] === 'case/analyses/SubmitAnalysis/business-case',
    );
    expect(late.every(({ at }) => at > play.now)).toBe(true);
  });

  it('waits anew when it is sent back', () => {
    const needs = { analysis: 'needs' };
    const play = writtenOn('2027-01-11').give(needsOwner, 'SubmitAnalysis', needs).on('2027-03-22');
    play.give(decisionMaker, 'SendBackAnalysis', { ...needs, reasons: 'The goal has no baseline.' });
    expect(submission(play, 'needs')?.since).toBe(play.now);
  });

  it('waits anew when the need under it has changed', () => {
    const play = writtenOn('2027-01-11').on('2027-03-22');
    play.give(needsOwner, 'WriteNeedsAnalysis', example('WriteNeedsAnalysis'));
    expect(submission(play, 'business-case')?.since).toBe(play.now);
  });
});
