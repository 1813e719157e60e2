import type { CaseState, Track } from '../case/state.js';
import type { Terms } from './compute.js';
import type { RankedTender, Scores } from './evaluation.state.js';
import { rankTenders } from './models.js';
import { validTenders } from './tenders.js';

/** Lots that were drawn between tenders that the published rule leaves equal: best first, by whom, and the minutes. */
export interface Drawn {
  readonly order: readonly string[];
  readonly drawnBy: readonly string[];
  readonly motive: string;
}

/** What the evaluators agreed on: one line for each tender and criterion, as the minutes have it. */
export interface Agreeing {
  readonly agreed: readonly {
    readonly supplier: string;
    readonly criterion: string;
    readonly score: number;
    readonly motive: string;
  }[];
  readonly tie?: Drawn;
}

/** The agreed scores by supplier and criterion. */
export function consensus(agreed: Agreeing['agreed']): { readonly [supplier: string]: Scores } {
  const bySupplier = Object.groupBy(agreed, ({ supplier }) => supplier);
  return Object.fromEntries(
    Object.entries(bySupplier).map(([supplier, lines = []]) => [
      supplier,
      Object.fromEntries(lines.map(({ criterion, score }) => [criterion, score])),
    ]),
  );
}

/** What the documents say of the evaluation; the lowest price, until there are any. */
export const termsOf = ({ documents }: CaseState): Terms => documents ?? { model: 'A', criteria: [] };

/** The track's valid tenders with prices, ranked by the model of the procurement documents. */
export function rankedBy(
  state: CaseState,
  track: Track,
  agreed: { readonly [supplier: string]: Scores },
  order: readonly string[],
): readonly RankedTender[] {
  const compared = validTenders(state, track).flatMap(({ price, ...one }) =>
    price === undefined ? [] : [{ ...one, price, scores: agreed[one.supplier] ?? {} }],
  );
  return rankTenders(termsOf(state), compared, order);
}
