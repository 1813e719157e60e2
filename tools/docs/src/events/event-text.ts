import type { EventFacts, EventType, Text } from '@behov/domain';

/** What the reference says of a type of event. A new event or fact that nobody has described does not compile. */
export interface EventText<T extends EventType> {
  readonly says: Text;
  /** The commands that cause it. */
  readonly by: readonly string[];
  /** Each fact and what it is. */
  readonly facts: { readonly [F in keyof Required<EventFacts[T]> & string]: string };
  /** What is kept apart, with only its digest in the chain. */
  readonly apart?: string;
}

export type EventTexts<T extends EventType> = { readonly [K in T]: EventText<K> };
