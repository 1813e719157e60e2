import type { EventType, RecordedEvent } from '../../../case/event.js';
import type { WalkStep } from '../step.js';
import { told } from '../story.js';

/** Something that is so after every command, whatever was done and whatever was refused. */
export interface Invariant {
  readonly name: string;
  /** One sentence, for those who read what the program holds itself to. */
  readonly says: string;
  /**
   * What is dear to find out is not looked at after every command: `at-stages` at every change of stage and else at some, and
   * `rarely` at some of those.
   */
  readonly looked?: 'at-stages' | 'rarely';
  holds(step: WalkStep): boolean;
}

/** Gives an invariant its type. */
export const invariant = (one: Invariant): Invariant => one;

export type Of<T extends EventType> = Extract<RecordedEvent, { type: T }>;

/** The events of some types that a step caused. */
export const caused = <T extends EventType>({ events }: WalkStep, ...types: readonly T[]): readonly Of<T>[] =>
  events.filter((one): one is Of<T> => (types as readonly string[]).includes(one.type));

/** The case's events up to one of them, without it. */
export const before = ({ story }: WalkStep, event: RecordedEvent): readonly RecordedEvent[] =>
  told(story).filter((one) => one.seq < event.seq);

/** The events since the procurement was last begun anew, or all. */
export function sinceRedone(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const at = events.findLastIndex((one) => one.type === 'ProcurementRedone');
  return events.slice(at + 1);
}

export const ofType = <T extends EventType>(events: readonly RecordedEvent[], ...types: readonly T[]) =>
  events.filter((one): one is Of<T> => (types as readonly string[]).includes(one.type));

/** The lot in a track's name: partners' tracks are called `<lot>:<supplier>`. */
export const lotIn = (track: string): string => track.split(':')[0]!;

/** The persons in whose name something was done. */
export const inTheNameOf = ({ actor }: RecordedEvent): readonly string[] => [
  actor.id,
  ...(actor.deputyFor === undefined ? [] : [actor.deputyFor]),
];
