import type { CaseEvent } from '../case/event.js';
import { allPitfalls } from '../pitfalls/pitfalls.table.js';
import { procurer1 } from './people.js';
import type { Play } from './play.js';

/** The procurer answers that none of the four pitfalls applies. */
export function nothingApplies(play: Play): Play {
  for (const { command } of allPitfalls) play.give(procurer1, command, { applies: false });
  return play;
}

/** The same as events, for a case that begins in the middle. */
export const noPitfallApplies: readonly CaseEvent[] = allPitfalls.map(({ id }) => ({
  type: 'PitfallAnswered',
  facts: { pitfall: id, version: 1, on: '2027-01-11', answers: { applies: false } },
}));
