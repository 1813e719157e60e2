import type { Deciding } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';

/** The lot's valid tenderers, best first, in the order of the evaluation. */
const ranked = (state: CaseState, track: Track): readonly string[] =>
  (state.evaluations[lotOf(track)]?.ranking ?? []).toSorted((a, b) => a.rank - b.rank).map((one) => one.supplier);

/** The best so many of the ranking. */
export const first = (state: CaseState, track: Track, many: number): readonly string[] =>
  ranked(state, track).slice(0, many);

/** The suppliers in the order of their ranking; who isn't ranked comes last. */
export function inOrder(state: CaseState, track: Track, suppliers: readonly string[]): readonly string[] {
  const all = ranked(state, track);
  const place = (one: string) => (all.includes(one) ? all.indexOf(one) : all.length);
  return suppliers.toSorted((a, b) => place(a) - place(b));
}

/**
 * How many contracts the lot's award leads to: one, or where the procedure has several partners as many as the documents
 * announced; with fewer valid tenders than the lowest number, all of them.
 */
export function numberOfContracts({ state, track, definition }: Pick<Deciding, 'state' | 'track' | 'definition'>): {
  readonly from: number;
  readonly to: number;
} {
  const announced = definition.contracts === 'several' ? state.documents?.partners : undefined;
  if (!announced) return { from: 1, to: 1 };
  return { from: Math.max(1, Math.min(announced.from, ranked(state, track).length)), to: announced.to };
}
