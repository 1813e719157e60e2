import type { Criterion } from '../documents/documents.state.js';
import { byResult, compute, decimalsOf, modelOf, type Computed, type Terms } from './compute.js';
import type { RankedTender, Scores } from './evaluation.state.js';
import { shown, type Exact } from './exact.js';
import type { Tender } from './tenders.js';
import { byTieRule } from './ties.js';

/** A: monetised added value. B: absolute points. C: points with the price relative to the lowest. */
export type Model = 'A' | 'B' | 'C';

/** A tender with the scores that the evaluators agreed on. */
export interface Compared extends Tender {
  readonly price: number;
  readonly scores: Scores;
}

type Step = RankedTender['steps'][number];

/** The criteria that evaluators score; the others are computed from the tender's price or its own figures. */
export const scoredCriteria = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.filter(({ measure }) => measure === 'levels' || measure === 'score');

/** The criteria for which a tender must state a figure of its own. */
export const statedCriteria = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.filter(({ measure }) => measure === 'below' || measure === 'share');

/** Whether a score is one that the criterion allows: one of its levels, or between 0 and its highest score. */
export const isScoreFor = (criterion: Criterion, score: number): boolean =>
  criterion.measure === 'levels'
    ? (criterion.levels ?? []).some(({ level }) => level === score)
    : score >= 0 && score <= (criterion.of ?? 0);

/**
 * Ranks tenders by the published terms. All is compared exactly; what is shown is rounded half away from zero, with the exact
 * fraction beside it where that hides something.
 * @param drawn suppliers in the order that lots gave them, where the published rule doesn't decide between equal results
 * @returns best first; tenders that nothing decides between share a rank
 */
export function rankTenders(
  terms: Terms,
  tenders: readonly Compared[],
  drawn: readonly string[] = [],
): readonly RankedTender[] {
  const place = ({ tender: { supplier } }: Computed) => drawn.indexOf(supplier);
  const byLot = (a: Computed, b: Computed) => (place(a) < 0 || place(b) < 0 ? 0 : place(a) - place(b));
  const decided = (a: Computed, b: Computed) => byResult(terms, a, b) || byTieRule(terms, a, b) || byLot(a, b);
  // Nothing depends on the order in which tenders came: what nothing decides between stands by name.
  const sorted = compute(terms, tenders).toSorted(
    (a, b) => decided(a, b) || (a.tender.supplier < b.tender.supplier ? -1 : 1),
  );
  return sorted.map((one) => {
    const tied = sorted.filter(
      (other) => other !== one && byResult(terms, one, other) === 0 && decided(one, other) !== 0,
    );
    return {
      ...told(terms, one),
      rank: 1 + sorted.findIndex((other) => decided(one, other) === 0),
      ...(tied.length > 0 ? { tiedWith: tied.map(({ tender }) => tender.supplier) } : {}),
    };
  });
}

/** The suppliers that share the first place; empty when one tender is best. */
export function tiedFirst(ranking: readonly RankedTender[]): readonly string[] {
  const first = ranking.filter(({ rank }) => rank === 1).map(({ supplier }) => supplier);
  return first.length > 1 ? first : [];
}

/** A result with each step as arithmetic that needs no language. */
function told(terms: Terms, { tender, steps, result }: Computed): Omit<RankedTender, 'rank'> {
  const decimals = decimalsOf(terms);
  const each = steps.map(({ criterion, value, formula }) => stepOf(criterion, value, formula, decimals));
  const parts = each.map(({ value }) => value);
  const formula = modelOf(terms) === 'A' ? [tender.price, ...parts].join(' − ') : parts.join(' + ');
  const hidden = each.some((one) => one.exact !== undefined);
  const total = stepOf('result', result, formula, decimals, hidden);
  return {
    supplier: tender.supplier,
    price: tender.price,
    result: total.value,
    ...(total.exact === undefined ? {} : { exact: total.exact }),
    steps: [...each, total],
  };
}

/** @param hidden whether the parts that the formula names were rounded themselves */
function stepOf(criterion: string, exactly: Exact, formula: string, decimals: number, hidden = false): Step {
  const one = shown(exactly, decimals);
  const equals = hidden || one.exact !== undefined ? '≈' : '=';
  return { criterion, ...one, says: `${formula} ${equals} ${one.value}` };
}
