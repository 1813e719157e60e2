import { stepWorkingDays, type CalendarDate } from '../calendar/index.js';
import { commands } from '../case/commands.js';
import type { Role } from '../case/roles.js';
import type { StageDefinition, StepDefinition } from '../procedures/definition.js';

/** Work of the authority's, or a supplier's, own in a stage: what the definition gives working days. */
export interface PlannedWork {
  readonly command: string;
  readonly roles: readonly Role[];
  readonly workingDays: number;
  /** Whether it is done while submissions are received, before the deadline. */
  readonly inWindow: boolean;
}

export interface DatedWork extends PlannedWork {
  readonly startOn: CalendarDate;
  readonly endOn: CalendarDate;
}

/** Working days by command, where they are known better than the definition says: from an organisation's finished cases. */
export type Durations = { readonly [command: string]: number };

const duringReceipt = ['AskQuestion', 'AnswerQuestion', 'ExtendWindow'];

/** The work of a stage in the order of its steps. */
export const workOf = (stage: StageDefinition, durations: Durations = {}): readonly PlannedWork[] =>
  stage.steps.flatMap((step) => {
    const workingDays = durations[step.command] ?? step.workingDays;
    return workingDays === undefined ? [] : [work(stage, step, workingDays)];
  });

const work = (stage: StageDefinition, step: StepDefinition, workingDays: number): PlannedWork => ({
  command: step.command,
  roles: step.by ?? commands[step.command]?.by ?? [],
  workingDays,
  inWindow: stage.window !== undefined && duringReceipt.includes(step.command),
});

/**
 * Dates the work of one time around: step after step as listed, because each builds on what the one before has made. Only
 * the writing of different papers (`Write…` after `Write…`) goes on side by side. What is done while submissions are
 * received takes no time of its own.
 * @param after the last day that isn't counted: the work begins on the working day after it
 */
export function dateWork(
  all: readonly PlannedWork[],
  startOn: CalendarDate,
  after: CalendarDate,
): readonly DatedWork[] {
  let from = { startOn, after };
  return sideBySide(all).flatMap((group) => {
    const { startOn: begin, after: since } = from;
    const dated = group.map((one) => ({ ...one, startOn: begin, endOn: endOf(one, begin, since) }));
    const last =
      dated
        .map(({ endOn }) => endOn)
        .toSorted()
        .at(-1) ?? begin;
    if (group.some(({ workingDays }) => workingDays > 0)) from = { startOn: last, after: last };
    return dated;
  });
}

const endOf = ({ workingDays }: PlannedWork, startOn: CalendarDate, after: CalendarDate) =>
  workingDays === 0 ? startOn : stepWorkingDays(after, workingDays, 1, 'public-holidays-and-eves');

/** Neighbouring papers together, everything else by itself. */
function sideBySide(all: readonly PlannedWork[]): readonly (readonly PlannedWork[])[] {
  const writes = (one: PlannedWork | undefined) => one?.command.startsWith('Write') === true;
  return all.reduce<readonly (readonly PlannedWork[])[]>((groups, one) => {
    const last = groups.at(-1);
    return last && writes(one) && writes(last[0]) ? [...groups.slice(0, -1), [...last, one]] : [...groups, [one]];
  }, []);
}
