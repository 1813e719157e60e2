import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import type { StageDefinition } from '../procedures/definition.js';
import { dateWork, workOf, type PlannedWork } from './stage-work.js';

const name = { sv: 'Skede', en: 'Stage' };
const steps = [
  { command: 'WriteDocuments', workingDays: 5 },
  { command: 'AnswerQuestion', workingDays: 2 },
  { command: 'SimulateModel' },
  { command: 'ApproveDocuments', workingDays: 3, by: ['needs-owner'] },
] as const;
const stage: StageDefinition = { id: 'documents', name, zone: 'competition', steps, exits: [] };
const receiving: StageDefinition = { ...stage, window: { receives: 'tender', openedBy: 2 } };
const of = (...all: readonly (readonly [string, number])[]): readonly PlannedWork[] =>
  all.map(([command, workingDays]) => ({ command, workingDays, roles: [], inWindow: false }));
// Thursday 1 April 2027; Friday 2 April and those after it are working days.
const dated = (...all: readonly (readonly [string, number])[]) =>
  dateWork(of(...all), '2027-04-02', '2027-04-01').map((one) => `${one.command} ${one.startOn} ${one.endOn}`);

describe('The work of a stage', () => {
  it('is that of its steps with working days, for the roles of the step or else of the command', () => {
    expect(workOf(stage)).toEqual([
      { command: 'WriteDocuments', roles: commands['WriteDocuments']!.by, workingDays: 5, inWindow: false },
      { command: 'AnswerQuestion', roles: commands['AnswerQuestion']!.by, workingDays: 2, inWindow: false },
      { command: 'ApproveDocuments', roles: ['needs-owner'], workingDays: 3, inWindow: false },
    ]);
  });

  it('is as long as it is known to be where that is known, also for a step that has no length', () => {
    const known = workOf(stage, { WriteDocuments: 1, SimulateModel: 4 });
    expect(known.map(({ command, workingDays }) => [command, workingDays])).toEqual([
      ...[
        ['WriteDocuments', 1],
        ['AnswerQuestion', 2],
        ['SimulateModel', 4],
        ['ApproveDocuments', 3],
      ],
    ]);
  });

  it('belongs before the deadline only for questions, answers and longer times, where there is a deadline', () => {
    const all = ['AskQuestion', 'AnswerQuestion', 'ExtendWindow', 'OpenWindow'];
    const asked = { ...receiving, steps: all.map((command) => ({ command, workingDays: 1 })) };
    expect(workOf(asked).map(({ inWindow }) => inWindow)).toEqual([true, true, true, false]);
    expect(workOf({ ...stage, steps: asked.steps }).map(({ inWindow }) => inWindow)).not.toContain(true);
  });

  it('has no role where nobody knows the command', () => {
    expect(workOf({ ...stage, steps: [{ command: 'Unheard', workingDays: 1 }] })[0]?.roles).toEqual([]);
  });
});

describe('The days of that work', () => {
  it('come one after the other', () => {
    expect(dated(['CheckTender', 2], ['ScoreTender', 1])).toEqual([
      ...['CheckTender 2027-04-02 2027-04-05', 'ScoreTender 2027-04-05 2027-04-06'],
    ]);
  });

  it('are side by side for papers that follow on each other, and what comes next waits for the longest', () => {
    expect(dated(['WriteNeedsAnalysis', 3], ['WriteRiskAnalysis', 1], ['ApproveAnalysis', 1])).toEqual([
      ...['WriteNeedsAnalysis 2027-04-02 2027-04-06', 'WriteRiskAnalysis 2027-04-02 2027-04-02'],
      'ApproveAnalysis 2027-04-06 2027-04-07',
    ]);
    expect(dated(['WriteRiskAnalysis', 1], ['WriteNeedsAnalysis', 3], ['ApproveAnalysis', 1]).at(-1)).toBe(
      'ApproveAnalysis 2027-04-06 2027-04-07',
    );
  });

  it('are not side by side for papers with something else in between', () => {
    expect(dated(['WriteNeedsAnalysis', 1], ['ApproveAnalysis', 1], ['WriteRiskAnalysis', 1])).toEqual([
      ...['WriteNeedsAnalysis 2027-04-02 2027-04-02', 'ApproveAnalysis 2027-04-02 2027-04-05'],
      'WriteRiskAnalysis 2027-04-05 2027-04-06',
    ]);
    expect(dated(['ReWrite', 1], ['ReWrite', 1])).toEqual([
      ...['ReWrite 2027-04-02 2027-04-02', 'ReWrite 2027-04-02 2027-04-05'],
    ]);
  });

  it('are taken by nothing that needs no working day', () => {
    expect(dated(['SignContract', 0], ['CheckTender', 1])).toEqual([
      ...['SignContract 2027-04-02 2027-04-02', 'CheckTender 2027-04-02 2027-04-02'],
    ]);
    expect(dated()).toEqual([]);
  });
});
