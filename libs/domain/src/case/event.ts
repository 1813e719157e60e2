import type { Instant } from '../calendar/index.js';
import type { CaseFacts } from './facts.js';
import type { Role } from './roles.js';

/** The facts of each type of event, by the event's name. */
export type EventFacts = CaseFacts;
export type EventType = keyof EventFacts & string;

/** What happened, as `decide` gives it. `body` is kept apart: only its digest is chained, and `evolve` never sees it. */
export type CaseEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly facts: EventFacts[T];
    readonly body?: { readonly [name: string]: unknown };
  };
}[EventType];

/** What happened, as the record gives it back: with its place, time and who. */
export type RecordedEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly facts: EventFacts[T];
    /** 1, 2, 3 … within the case. */
    readonly seq: number;
    /** The case's time. */
    readonly at: Instant;
    readonly actor: {
      readonly id: string;
      readonly role: Role;
      readonly supplier?: string;
      readonly deputyFor?: string;
      readonly via?: string;
    };
    readonly commandId: string;
  };
}[EventType];

/** Changes the state by one event; one function per event type, in the folder of the stage that the event belongs to. */
export type Applies<S, T extends EventType> = (state: S, event: Extract<RecordedEvent, { type: T }>) => S;
