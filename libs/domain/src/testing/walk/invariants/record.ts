import { commands } from '../../../case/commands.js';
import { react } from '../../../case/react.js';
import { tasks } from '../../../case/tasks.js';
import { folded } from '../story.js';
import { invariant } from './invariant.js';
import { isPlain, same } from './plain.js';

const codes = ['ROLE', 'STAGE', 'LOT'];
const aboutTheCase = ['CASE-UNKNOWN', 'CASE-EXISTS', 'CASE-ENDED', 'COMMAND-UNKNOWN'];

/** What holds of the record: events, states and refusals. */
export const record = [
  invariant({
    name: 'refused-changes-nothing',
    says: 'A command that is refused leaves the case as it was, with no event.',
    holds: ({ decision, events, before, after }) => decision.ok || (events.length === 0 && after === before),
  }),
  invariant({
    name: 'accepted-is-recorded',
    says: 'A command that is accepted leaves at least one event.',
    holds: ({ decision, events }) => !decision.ok || events.length > 0,
  }),
  invariant({
    name: 'events-fold-to-the-state',
    says: 'The events of the case, folded from the first, give the state that it is in.',
    looked: 'rarely',
    holds: ({ story, after }) => same(folded(story), after),
  }),
  invariant({
    name: 'plain-json',
    says: 'The state is plain JSON: nothing in it is lost when it is stored or sent.',
    looked: 'at-stages',
    holds: ({ after }) => isPlain(after),
  }),
  invariant({
    name: 'sequence-without-gaps-and-time-never-back',
    says: 'Events are numbered one after the other, and none is earlier than the one before it.',
    holds: ({ before, events, after, story }) => {
      let [one, seq] = [story, after.seq];
      for (const event of events.toReversed()) {
        if (one?.event !== event || event.seq !== seq) return false;
        if (one.before && one.before.event.at > event.at) return false;
        [one, seq] = [one.before, seq - 1];
      }
      return seq === before.seq;
    },
  }),
  invariant({
    name: 'every-refusal-explains-itself',
    says: 'Every refusal has a code, a text in both languages, a basis when a rule refused, and says who could do it or why nobody can.',
    holds: ({ decision, command }) => {
      if (decision.ok) return true;
      const { code, says, basis, who } = decision.refusal;
      if (
        code === '' ||
        says.sv.trim() === '' ||
        says.en.trim() === '' ||
        /undefined|\[object/.test(says.en + says.sv)
      ) {
        return false;
      }
      if (aboutTheCase.includes(code)) return true;
      const byRule = commands[command.type]?.rules.some((one) => one.id === code) === true;
      return who.length > 0 && (codes.includes(code) || (byRule && (basis ?? '').trim() !== ''));
    },
  }),
  invariant({
    name: 'work-has-unique-keys',
    says: 'The outside work that a command leads to has keys of its own, so that each piece is done once.',
    looked: 'rarely',
    holds: ({ before, events, states }) => {
      const keys = events.flatMap((event, at) => react(states[at - 1] ?? before, event)).map((one) => one.key);
      return new Set(keys).size === keys.length;
    },
  }),
  invariant({
    name: 'tasks-have-names-of-their-own',
    says: 'No two open tasks have the same name: reminders are counted by it.',
    looked: 'at-stages',
    holds: ({ after }) => {
      const names = tasks(after).map((one) => one.id);
      return new Set(names).size === names.length;
    },
  }),
  invariant({
    name: 'state-below-50-kB',
    says: 'The state stays below 50 kB, so that a running case can carry it.',
    looked: 'at-stages',
    holds: ({ after }) => JSON.stringify(after).length < 50_000,
  }),
];
