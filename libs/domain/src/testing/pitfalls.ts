import type { CaseEvent } from '../case/event.js';
import type { PitfallId } from '../pitfalls/pitfall.js';
import { allPitfalls, findMeasure, pitfallsTable } from '../pitfalls/pitfalls.table.js';
import { openStops } from '../pitfalls/stops.js';
import { procurer1 } from './people.js';
import type { Play } from './play.js';

type Content = { readonly [name: string]: unknown };

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

/** A pitfall's example answers, which stop nothing, with changes. */
export const answers = (of: PitfallId, changes: Content = {}): Content => ({
  ...pitfallsTable[of].example,
  ...changes,
});

/** The procurer answers a pitfall's questions. */
export const answered = (play: Play, of: PitfallId, changes: Content = {}): Play =>
  play.give(procurer1, pitfallsTable[of].command, answers(of, changes));

/** The content of `LiftStop` with evidence of each kind that the measure asks for. */
export const lifting = (stop: string, measure: string, changes: Content = {}): Content => ({
  stop,
  measure,
  evidence: (findMeasure(stop, measure)?.evidence ?? []).map(({ id, says }) => ({
    kind: id,
    title: says.en,
    reference: `GBG-2027-118/${id}`,
  })),
  reasons: 'The measure is taken.',
  ...changes,
});

/** The ids of the stops that are open. */
export const stopping = (play: Play): readonly string[] => openStops(play.state).map(({ stop }) => stop.id);
