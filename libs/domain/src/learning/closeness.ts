import type { Text } from '../case/text.js';

/** What two purchases are compared by. */
export interface Kind {
  readonly cpv: readonly string[];
  readonly procedure?: string;
  readonly title: Text;
}

/** How close a lesson's case is to another: compared part by part, in this order. */
export interface Closeness {
  /** The leading digits that the closest of their CPV codes share: 2 the division, 3 the group, 8 the very code. Fewer are none. */
  readonly cpvDigits: number;
  readonly sameProcedure: boolean;
  /** Words of four letters and more in the case's title that the lesson, or its case's title, has too. */
  readonly words: number;
}

const ofDivision = 2;

/** @param said the lesson's own text */
export function closeness(to: Kind, from: Kind, said = ''): Closeness {
  const found = new Set(wordsOf(from.title.sv, from.title.en, said));
  const digits = to.cpv.flatMap((one) => from.cpv.map((other) => sharedDigits(one, other)));
  return {
    cpvDigits: Math.max(0, ...digits),
    sameProcedure: to.procedure !== undefined && to.procedure === from.procedure,
    words: wordsOf(to.title.sv, to.title.en).filter((one) => found.has(one)).length,
  };
}

/** Negative when the first is closer. */
export const compareCloseness = (a: Closeness, b: Closeness): number =>
  b.cpvDigits - a.cpvDigits || Number(b.sameProcedure) - Number(a.sameProcedure) || b.words - a.words;

function sharedDigits(one: string, other: string): number {
  const length = 8;
  let shared = 0;
  while (shared < length && one[shared] !== undefined && one[shared] === other[shared]) shared += 1;
  return shared < ofDivision ? 0 : shared;
}

const wordsOf = (...texts: readonly string[]): readonly string[] => [
  ...new Set(
    texts
      .join(' ')
      .toLocaleLowerCase('sv')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((one) => one.length >= 4),
  ),
];
