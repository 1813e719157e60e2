import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Text } from '../case/text.js';
import type { Body, Fields } from '../fields/field.js';

/** The four ways in which innovation work most often makes a lawful purchase impossible. */
export const pitfallIds = ['co-development', 'test-bed', 'joint-project', 'innovation-contest'] as const;
export type PitfallId = (typeof pitfallIds)[number];

/** From when a question has to be answered; see `moments.ts`. */
export type Moment = 'before-start' | 'before-notice' | 'when-a-supplier-took-part' | 'before-signing';

/** What a predicate may look at: the answers as facts, the case, and two days. */
export interface PitfallFacts<A = unknown> {
  readonly answers: A;
  /** The day on which the answers were given. */
  readonly answeredOn: CalendarDate;
  readonly state: CaseState;
  /** The day on which it is asked. */
  readonly today: CalendarDate;
}

/** A pure predicate over answers and case. */
export type Predicate<A = unknown> = (facts: PitfallFacts<A>) => boolean;

/** What a measure needs of the case besides evidence. */
export interface Condition<A = unknown> {
  readonly says: Text;
  readonly holds: Predicate<A>;
}

/** A way to lift a stop: what has to be shown, and what has to be true of the case. */
export interface Measure {
  readonly id: string;
  readonly says: Text;
  readonly basis: string;
  /** One document or the like of each kind. */
  readonly evidence: readonly { readonly id: string; readonly says: Text }[];
  /** Names in the pitfall's table of conditions. */
  readonly needs: readonly string[];
}

/** What must not go on as it is: nothing is published and no contract is signed until it is lifted. */
export interface Stop {
  readonly id: string;
  readonly says: Text;
  readonly basis: string;
  /** A name in the pitfall's table of predicates. */
  readonly when: string;
  /** The questions whose answers raise it; a lift rests on them and falls when one of them changes. */
  readonly raisedBy: readonly string[];
  readonly measures: readonly Measure[];
}

/** One pitfall as data; the functions stand by name in tables beside it. */
export interface Pitfall<F extends Fields = Fields> {
  readonly id: PitfallId;
  /** As the law's commentary of this program numbers them. */
  readonly number: 'P1' | 'P2' | 'P3' | 'P4';
  /** The command that answers its questions. */
  readonly command: string;
  readonly name: Text;
  readonly basis: string;
  /** `applies` is asked first; the rest only when the answer is yes. */
  readonly fields: F;
  /** From when each question has to be answered; those that are not named may be left out. */
  readonly matters: { readonly [question in keyof F]?: Moment };
  readonly stops: readonly Stop[];
  readonly predicates: { readonly [name: string]: Predicate<never> };
  readonly conditions: { readonly [name: string]: Condition<never> };
  readonly example: Body<F>;
}

/** Gives the data its types. */
export const pitfall = <const F extends Fields>(data: Pitfall<F>): Pitfall<F> => data;

/** Gives a stop its types. */
export const stop = (data: Stop): Stop => data;

/** A kind of evidence, in few words. */
export const evidence = (id: string, sv: string, en: string) => ({ id, says: { sv, en } });
