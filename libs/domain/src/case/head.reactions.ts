import { dateInStockholm, type CalendarDate, type Instant } from '../calendar/index.js';
import { commands } from './commands.js';
import type { Reactions } from './reaction.js';
import type { Role } from './roles.js';
import type { CaseState } from './state.js';
import { personsOf, tasks } from './tasks.js';
import type { Wanted } from './work.js';
import type { Text } from './text.js';

/** What is to be done, by its name, and when its last day is or was. `at`: when it is told. */
function lastDay(state: CaseState, { task, dueOn }: { task: string; dueOn: CalendarDate }, at: Instant): Text {
  const found = tasks(state).find((one) => one.id === task);
  const about = found?.about === undefined ? '' : ` (${found.about})`;
  const passed = dueOn < dateInStockholm(at);
  return {
    sv: `${found?.says.sv ?? task}${about}. Sista dag ${passed ? 'var' : 'är'} ${dueOn}.`,
    en: `${found?.says.en ?? task}${about}. The last day ${passed ? 'was' : 'is'} ${dueOn}.`,
  };
}

/** Those the task still waits for; who has done their part is not reminded. */
function waitedFor(state: CaseState, task: string, at: Instant): Pick<Wanted, 'persons'> {
  const found = tasks(state).find((one) => one.id === task);
  return found ? { persons: personsOf(state, found, at) } : {};
}

/** Whom undone work goes on to: those whom its command names, else line manager and managers. */
const escalatedTo = (state: CaseState, task: string): readonly Role[] =>
  commands[tasks(state).find((one) => one.id === task)?.command ?? '']?.escalatesTo ?? ['line-manager', 'manager'];

export const headReactions: Reactions = {
  TaskReminded: (state, { facts, at }) => [
    {
      kind: 'mail',
      roles: facts.roles,
      ...waitedFor(state, facts.task, at),
      subject: { sv: `Påminnelse i ${state.reference}`, en: `Reminder in ${state.reference}` },
      says: lastDay(state, facts, at),
    },
  ],
  TaskEscalated: (state, { facts, at }) => [
    {
      kind: 'mail',
      roles: escalatedTo(state, facts.task),
      subject: { sv: `Försenat i ${state.reference}`, en: `Overdue in ${state.reference}` },
      says: lastDay(state, facts, at),
    },
  ],
};
