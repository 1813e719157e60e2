import { describe, expect, it } from 'vitest';
import type { TimetableStage } from '../planning/stage-walk.js';
import type { DatedWork } from '../planning/stage-work.js';
import type { StageDefinition } from '../procedures/definition.js';
import type { StageDurations } from './durations.js';
import { stepExpectations } from './step-expectations.js';

const work = (command: string, endOn: string, inWindow = false): DatedWork => ({
  command,
  roles: [],
  workingDays: 1,
  inWindow,
  startOn: '2027-04-01',
  endOn,
});
const learnt = (command: string, median: number, p80: number): StageDurations => ({
  cases: 5,
  drawnFrom: [],
  steps: {
    [command]: {
      cases: 5,
      length: { cases: 5, median: 1, p80: 2, unit: 'working-days' },
      reached: { cases: 5, median, p80 },
    },
  },
});
const none: StageDurations = { cases: 0, drawnFrom: [], steps: {} };
/** A stage expected from 1 April to the end of 20 May 2027, whose deadline, where it has one, is 3 May. */
const of = (commands: readonly string[], works: readonly DatedWork[], durations = none, window = false) =>
  stepExpectations(
    {
      steps: commands.map((command) => ({ command })),
      ...(window ? { window: { receives: 'tender', openedBy: 2 } } : {}),
    } as unknown as StageDefinition,
    durations,
    { expectedStartOn: '2027-04-01', earliestEndOn: '2027-05-03', work: works } as unknown as TimetableStage,
    '2027-05-20',
  ).map(({ command, expectedOn, latelyOn }) => [command, expectedOn, latelyOn]);

describe('The steps of a stage', () => {
  it('are those that have working days or were learned, each once, as listed', () => {
    const works = [work('WriteDocuments', '2027-04-20'), work('ApproveDocuments', '2027-04-26')];
    const listed = ['EstimateValue', 'WriteDocuments', 'ApproveDocuments', 'WriteDocuments', 'CloseCase'];
    expect(of(listed, works, learnt('EstimateValue', 3, 5))).toEqual([
      ['EstimateValue', '2027-04-04', '2027-04-06'],
      ['WriteDocuments', '2027-04-20', undefined],
      ['ApproveDocuments', '2027-04-26', undefined],
    ]);
  });

  it('are expected when their work ends, at its last time around', () => {
    const works = [work('HoldNegotiation', '2027-04-20'), work('HoldNegotiation', '2027-05-10')];
    expect(of(['HoldNegotiation'], works)).toEqual([['HoldNegotiation', '2027-05-10', undefined]]);
  });

  it('are expected when half of the cases had done them, and lately when four of five had', () => {
    const works = [work('WriteDocuments', '2027-04-20')];
    expect(of(['WriteDocuments'], works, learnt('WriteDocuments', 10, 15))).toEqual([
      ['WriteDocuments', '2027-04-11', '2027-04-16'],
    ]);
  });

  it('are never expected after the end of the stage', () => {
    expect(of(['X'], [work('X', '2027-05-21')])).toEqual([['X', '2027-05-20', undefined]]);
    expect(of(['X'], [], learnt('X', 49, 60))).toEqual([['X', '2027-05-20', '2027-05-20']]);
    expect(of(['X'], [], learnt('X', 48, 50))).toEqual([['X', '2027-05-19', '2027-05-20']]);
  });

  it('are expected at the end where they were learned, but when they were reached was not', () => {
    const unreached = { ...none, steps: { X: { cases: 2 } } };
    expect(of(['X'], [], unreached)).toEqual([['X', '2027-05-20', undefined]]);
  });

  it('are never before the deadline where they concern what was submitted, and may be where they do not', () => {
    const works = [work('AnswerQuestion', '2027-04-20', true), work('OpenWindow', '2027-04-20')];
    const steps = ['AnswerQuestion', 'OpenWindow'];
    expect(of(steps, works, none, true)).toEqual([
      ['AnswerQuestion', '2027-04-20', undefined],
      ['OpenWindow', '2027-05-03', undefined],
    ]);
    expect(of(steps, works, learnt('OpenWindow', 5, 40), true)[1]).toEqual(['OpenWindow', '2027-05-03', '2027-05-11']);
    expect(of(['CloseWindow'], [], learnt('CloseWindow', 5, 6), true)).toEqual([
      ['CloseWindow', '2027-05-03', '2027-05-03'],
    ]);
    expect(of(steps, works)).toContainEqual(['OpenWindow', '2027-04-20', undefined]);
  });

  it('are named as their command is', () => {
    const [step, unknown] = stepExpectations(
      { steps: [{ command: 'WriteDocuments' }, { command: 'X' }] } as unknown as StageDefinition,
      none,
      {
        expectedStartOn: '2027-04-01',
        earliestEndOn: '2027-04-01',
        work: [work('WriteDocuments', '2027-04-20'), work('X', '2027-04-20')],
      } as unknown as TimetableStage,
      '2027-05-20',
    );
    expect(step?.name.en).toContain('procurement documents');
    expect(unknown?.name).toEqual({ sv: 'X', en: 'X' });
  });
});
