import { addMilliseconds, dateInStockholm, type CalendarDate, type Instant } from '../calendar/index.js';
import { stageOf } from '../procedures/registry.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import type { CaseState } from './state.js';
import { endOfWorkingDays } from './end-of-working-days.js';
import { tasks, type Task } from './tasks.js';
import type { Text } from './text.js';

/** A deadline and the command that it causes. */
export interface Due {
  readonly at: Instant;
  readonly command: Command;
  /** What happens then; shown as the timer's summary. */
  readonly says: Text;
}

const escalatesAfterWorkingDays = 5;

/**
 * What time will bring, soonest first; after the end, what the case file still asks for. Each command re-checks the date when it is
 * decided: the deadline may have moved.
 */
export function due(state: CaseState): readonly Due[] {
  return [...falling(state), ...tasks(state).flatMap((task) => overdue(state, task))].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

function falling(state: CaseState): readonly Due[] {
  return Object.values(state.tracks).flatMap((track) => {
    if (track.end) return [];
    const stage = stageOf(track);
    return stage.steps.flatMap((step) =>
      (commands[step.command]?.falls?.(state, track, stage) ?? []).map(({ at, body, says }) => ({
        at,
        command: { type: step.command, body },
        says,
      })),
    );
  });
}

/** Planned work is told of when it opens; overdue work reminds once, then escalates once. */
function overdue(state: CaseState, task: Task): readonly Due[] {
  const { times = 0, escalated = false } = state.reminded[task.id] ?? {};
  const told = task.opensAt === undefined ? 0 : 1;
  if (times < told) return [reminder(task, 'RemindTask', task.opensAt!, { sv: 'Dags', en: 'Time' })];
  if (task.dueAt === undefined || escalated) return [];
  return times === told
    ? [reminder(task, 'RemindTask', task.dueAt, { sv: 'Påminn', en: 'Remind' })]
    : [
        reminder(task, 'EscalateTask', endOfWorkingDays(task.dueAt, escalatesAfterWorkingDays), {
          sv: 'Eskalera',
          en: 'Escalate',
        }),
      ];
}

const reminder = (task: Task, type: 'RemindTask' | 'EscalateTask', at: Instant, word: Text): Due => ({
  at,
  command: { type, body: { task: task.id } },
  says: { sv: `${word.sv}: ${task.says.sv}`, en: `${word.en}: ${task.says.en}` },
});

/** The next deadline that is not a reminder: what a screen shows as the case's next date. */
export function nextDeadline(state: CaseState): Due | undefined {
  const all = due(state);
  return all.find((one) => one.command.type !== 'RemindTask' && one.command.type !== 'EscalateTask') ?? all[0];
}

/** The last day, in Stockholm, of a deadline that ends at an exclusive instant. */
export const lastDayOf = (exclusive: Instant): CalendarDate => dateInStockholm(addMilliseconds(exclusive, -1));
