import type { EventType, RecordedEvent } from './event.js';
import type { CaseState } from './state.js';
import type { Wanted } from './work.js';

/** What one type of event asks for, given the state after it. */
export type Reaction<T extends EventType = EventType> = (
  state: CaseState,
  event: Extract<RecordedEvent, { type: T }>,
) => readonly Wanted[];
export type Reactions = { readonly [T in EventType]?: Reaction<T> };
