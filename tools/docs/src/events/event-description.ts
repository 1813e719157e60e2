import type { EventFacts, EventType } from '@behov/domain';

/** What the reference tells of a type of event, beside what it says to people. A new event or fact that nobody has described does not compile. */
export interface EventDescription<T extends EventType> {
  /** The commands that cause it. */
  readonly by: readonly string[];
  /** Each fact and what it is. */
  readonly facts: { readonly [F in keyof Required<EventFacts[T]> & string]: string };
  /** What is kept apart, with only its digest in the chain. */
  readonly apart?: string;
}

export type EventDescriptions<T extends EventType> = { readonly [K in T]: EventDescription<K> };
