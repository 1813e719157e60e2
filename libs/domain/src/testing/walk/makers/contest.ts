import { entries, entryWindow } from '../../../contest/entries.js';
import { winners } from '../../../contest/entries.js';
import { members } from '../../plays/design-contest.js';
import { knownPeople } from '../cast.js';
import type { Makers } from './maker.js';

const reasons = 'By the published criteria.';

export const contest: Makers = {
  AppointJury: ({ random, state, fresh }) => ({
    members: random.chance(0.5)
      ? members
      : [
          ...members.slice(0, 2),
          {
            person: random.chance(0.5) ? fresh('juror') : random.pick(knownPeople(state)),
            independent: random.chance(0.9),
            qualified: random.chance(0.5),
          },
        ],
  }),
  AskEntrant: ({ state, random }) =>
    entries(state).length === 0
      ? undefined
      : { entry: random.pick(entries(state)), question: 'How is the roof drained?' },
  AnswerJury: ({ state, random }) => {
    const open = state.contest.questions.filter((one) => !one.answered);
    return open.length === 0 ? undefined : { question: random.pick(open).id, answer: 'By gutters.' };
  },
  AgreeJuryReport: ({ state, random }) =>
    entries(state).length === 0
      ? undefined
      : {
          ranking: entries(state)
            .toSorted(() => random.next() - 0.5)
            .map((entry) => ({ entry, reasons })),
        },
  RevealEntries: ({ state }) => {
    const window = entryWindow(state);
    return window && { window: window.id };
  },
  DecideFollowOn: ({ state, random }) => {
    const follows = random.chance(0.5);
    return { follows, invited: follows ? winners(state) : [], reasons };
  },
};
