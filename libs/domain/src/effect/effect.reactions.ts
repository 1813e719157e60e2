import type { Instant } from '../calendar/index.js';
import type { Reactions } from '../case/reaction.js';
import type { CaseState } from '../case/state.js';
import { personsOf, tasksAt } from '../case/tasks.js';
import type { Wanted } from '../case/work.js';
import type { Measurement } from './effect.state.js';
import { paidBy } from './paid-by.js';
import { indicatorOf } from './planned.js';

/** A supplier is told of what its payment is computed from, and of no other value. */
function told(state: CaseState, { track, indicator, value, on }: Measurement & { readonly track: string }) {
  const supplier = paidBy(state, track, indicator);
  const { text = indicator, unit = '' } = indicatorOf(state, indicator) ?? {};
  const says = `${text}: ${value} ${unit} (${on}).`;
  return supplier === undefined
    ? []
    : [
        {
          kind: 'mail' as const,
          suppliers: [supplier],
          subject: { sv: `Uppmätt effekt i ${state.reference}`, en: `Measured effect in ${state.reference}` },
          says: { sv: says, en: says },
        },
      ];
}

const owned = ['RecordMeasurement', 'CompleteEffectAction'];

/** What a person answered for who has left: whoever is asked instead is told, once it is time. */
function left(state: CaseState, person: string, at: Instant): readonly Wanted[] {
  const isTheirs = (task: { readonly command: string; readonly about?: string; readonly track: string }) => {
    const about = task.about ?? '';
    const [indicator = ''] = about.split('/');
    return task.command === 'RecordMeasurement'
      ? indicatorOf(state, indicator)?.owner === person
      : state.effects[task.track]?.actions?.some((one) => one.id === about && one.owner === person);
  };
  return tasksAt(state, at)
    .filter((task) => owned.includes(task.command) && isTheirs(task) && !task.persons?.includes(person))
    .map((task) => ({
      kind: 'mail',
      persons: personsOf(state, task, at),
      subject: {
        sv: `Att göra i ${state.reference}: ${task.says.sv}`,
        en: `To do in ${state.reference}: ${task.says.en}`,
      },
      says: task.says,
    }));
}

export const effectReactions: Reactions = {
  MeasurementRecorded: (state, { facts }) => told(state, facts),
  MeasurementCorrected: (state, { facts }) => told(state, facts),
  PersonReplaced: (state, { facts, at }) => left(state, facts.person, at),
  AssignmentEnded: (state, { facts, at }) => left(state, facts.person, at),
};
