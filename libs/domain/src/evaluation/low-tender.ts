import type { CaseState, Track } from '../case/state.js';
import type { PriceQuestion } from './evaluation.state.js';
import { exact, type Exact } from './exact.js';
import { evaluationOf, outcomeOf, tendersOf } from './tenders.js';

/**
 * A price below this share of the median of the other tenders' prices is pointed out, unless the documents say another. The law has
 * no figure: it is the program's own, a reason to ask and never a reason to reject.
 */
export const lowBelowPercent = 70;

/** A price that is far below the others, and below which it would not be. */
export interface LowPrice {
  readonly supplier: string;
  readonly price: number;
  readonly median: Exact;
}

/** The tenders, not rejected, whose prices are far below the median of the others; none while there are no others. */
export function lowPrices(state: CaseState, track: Track): readonly LowPrice[] {
  const share = exact(state.documents?.lowTenderPercent ?? lowBelowPercent).div(100);
  const priced = tendersOf(state, track).flatMap(({ supplier, price }) =>
    price === undefined || outcomeOf(state, track, supplier) === 'rejected' ? [] : [{ supplier, price }],
  );
  return priced.flatMap((one) => {
    const median = medianOf(priced.filter((other) => other !== one).map(({ price }) => exact(price)));
    return median && exact(one.price).lt(median.mul(share)) ? [{ ...one, median }] : [];
  });
}

function medianOf(all: readonly Exact[]): Exact | undefined {
  const sorted = all.toSorted((a, b) => a.compare(b));
  const half = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[half], sorted[half - 1]];
  return sorted.length % 2 === 1 || !upper || !lower ? upper : upper.add(lower).div(2);
}

/** What was asked about a tender's price. */
export const questionOf = (state: CaseState, track: Track, supplier: string): PriceQuestion | undefined =>
  evaluationOf(state, track).prices?.[supplier];

/** Whether a price was asked about and is not decided on. */
export const isOpen = (question: PriceQuestion | undefined): question is PriceQuestion =>
  question !== undefined && question.outcome === undefined;
