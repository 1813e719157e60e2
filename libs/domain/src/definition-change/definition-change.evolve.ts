import type { Appliers } from '../case/applier.js';
import type { DefinitionRef } from '../procedures/definition.js';
import type { DefinitionChangeFacts } from './definition-change.state.js';

const same = (a: DefinitionRef | undefined, b: DefinitionRef) => a?.id === b.id && a.version === b.version;

export const definitionChangeEvolve: Appliers<keyof DefinitionChangeFacts> = {
  DefinitionChanged: (state, { facts: { from, to } }) => ({
    ...state,
    moves: [...state.moves, { from, to }],
    tracks: Object.fromEntries(
      Object.entries(state.tracks).map(([id, track]) => [
        id,
        same(track.definition, from) ? { ...track, definition: to } : track,
      ]),
    ),
    ...(state.start && same(state.start.procedure, from) ? { start: { ...state.start, procedure: to } } : {}),
  }),
};
