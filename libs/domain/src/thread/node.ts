import type { CalendarDate } from '../calendar/index.js';

/** What the thread is made of, from what is wanted to what came of it. */
export const threadKinds = [
  'need',
  'indicator',
  'requirement',
  'criterion',
  'promise',
  'term',
  'payment',
  'measurement',
] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** How one thing leads to another: always from the later one back to what it is there for. */
export const linkKinds = ['serves', 'tests', 'answers', 'keeps', 'pays', 'measures'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** One thing of the thread, with nothing but facts. */
export interface ThreadNode {
  /** Unique in the case: `need:places`, `promise:1/criterion:climate`. */
  readonly id: string;
  readonly kind: ThreadKind;
  /** What it is called where it was written. */
  readonly name: string;
  readonly text: string;
  /** The lot or partner whose contract it belongs to. */
  readonly track?: string;
  /** A requirement that every tender meets. */
  readonly mandatory?: true;
  /** A figure: what was promised for a criterion, or what was measured. */
  readonly value?: number;
  /** The day of a measurement. */
  readonly on?: CalendarDate;
  /** Why a promise is left out of the contract. */
  readonly leftOut?: string;
}

export interface ThreadLink {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

/** A node with what it is there for (`to`) and what is there for it (`from`), by their ids. */
export interface Threaded extends ThreadNode {
  readonly to: readonly string[];
  readonly from: readonly string[];
}

/** The whole thread of a case. */
export interface Thread {
  readonly nodes: readonly Threaded[];
  readonly links: readonly ThreadLink[];
}
