import type { Reactions } from './react.js';

export const headReactions: Reactions = {
  TaskReminded: (state, { facts }) => [
    {
      kind: 'mail',
      roles: facts.roles,
      subject: { sv: `Påminnelse i ${state.reference}`, en: `Reminder in ${state.reference}` },
      says: { sv: `Sista dag var ${facts.dueOn}: ${facts.task}`, en: `The last day was ${facts.dueOn}: ${facts.task}` },
    },
  ],
  TaskEscalated: (state, { facts }) => [
    {
      kind: 'mail',
      roles: ['line-manager', 'manager'],
      subject: { sv: `Försenat i ${state.reference}`, en: `Overdue in ${state.reference}` },
      says: { sv: `Sista dag var ${facts.dueOn}: ${facts.task}`, en: `The last day was ${facts.dueOn}: ${facts.task}` },
    },
  ],
};
