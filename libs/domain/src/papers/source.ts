import type { EventType, RecordedEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';

type Content = { readonly [name: string]: unknown };
type Of<T extends EventType> = Extract<RecordedEvent, { type: T }>;

/** An event with what was kept apart of it; without a body where it had none, or where it was disposed of. */
export type WholeEvent<T extends EventType = EventType> = Of<T> & { readonly body?: Content };

/** What papers are made of: the case as it stood after an event, and all that had happened by then. */
export interface PaperSource {
  readonly state: CaseState;
  /** In order; the last is the one that asks for the paper. */
  readonly events: readonly WholeEvent[];
}

/** The events of a type, oldest first. */
export const eventsOf = <T extends EventType>({ events }: PaperSource, type: T): readonly WholeEvent<T>[] =>
  events.filter((one): one is WholeEvent<T> => one.type === type);

/** The last event of a type that fits. */
export const lastOf = <T extends EventType>(
  source: PaperSource,
  type: T,
  fits: (facts: Of<T>['facts']) => boolean = () => true,
): WholeEvent<T> | undefined => eventsOf(source, type).findLast((one) => fits(one.facts as Of<T>['facts']));

/** A free text that an event's body has. */
export function textIn(event: { readonly body?: Content } | undefined, name: string): string | undefined {
  const found = event?.body?.[name];
  return typeof found === 'string' && found.trim() !== '' ? found : undefined;
}

/** A list that an event's body has; empty where it has none. */
export function listIn(event: { readonly body?: Content } | undefined, name: string): readonly Content[] {
  const found = event?.body?.[name];
  return Array.isArray(found) ? (found as readonly Content[]) : [];
}
