import type { RecordedEvent } from '../../case/event.js';
import { evolve } from '../../case/evolve.js';
import { nothing, type CaseState } from '../../case/state.js';

/** A case's events, newest first: walks that begin at the same place share what happened before it. */
export interface Story {
  readonly event: RecordedEvent;
  readonly before: Story | undefined;
}

/** The events of a story, oldest first. */
export function told(story: Story | undefined): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (let one = story; one; one = one.before) events.push(one.event);
  return events.toReversed();
}

/** What the events alone make of a case. */
export const folded = (story: Story | undefined): CaseState => told(story).reduce(evolve, nothing);
