import type { RecordedEvent } from '@behov/domain';
import type { News } from '@behov/workflows';

/** What one signal holds at most; a payload of 2 MB is refused by Temporal, and encryption adds a third. */
export const signalLimits = { events: 500, characters: 700_000 } as const;

/** The first events that fit into one signal; always at least one, however large. */
export function newsOf(events: readonly RecordedEvent[], limits = signalLimits): News {
  let characters = 0;
  const count = events.slice(0, limits.events).findIndex((event) => {
    characters += JSON.stringify(event).length;
    return characters > limits.characters;
  });
  return { events: events.slice(0, count === -1 ? limits.events : Math.max(1, count)) };
}
