/** Numbers that look random and follow from a seed alone: mulberry32. */
export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number between two, both inclusive. */
  whole(from: number, to: number): number;
  /** Whether something of this probability (0 to 1) happens. */
  chance(probability: number): boolean;
  /** One of the values. @throws Error when there is none */
  pick<T>(values: readonly T[]): T;
  /** Some of the values, at least `least`, in their order. */
  some<T>(values: readonly T[], least?: number): readonly T[];
}

/** @param seed 32 bits; the same seed gives the same numbers */
export function randomOf(seed: number): Random {
  let at = seed >>> 0;
  const next = () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(values: readonly T[]): T => {
    if (values.length === 0) throw new Error('there is nothing to pick from');
    return values[whole(0, values.length - 1)] as T;
  };
  const some = <T>(values: readonly T[], least = 0): readonly T[] => {
    const chosen = values.filter(() => next() < 0.5);
    return chosen.length >= least ? chosen : values.slice(0, least);
  };
  return { next, whole, chance: (probability) => next() < probability, pick, some };
}
