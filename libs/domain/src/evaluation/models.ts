import type { Criterion } from '../documents/documents.state.js';
import type { RankedTender, Scores } from './evaluation.state.js';
import type { Tender } from './tenders.js';

/** A: monetised added value. B: absolute points. C: points with the price relative to the lowest. */
export type Model = 'A' | 'B' | 'C';

/** A tender with the scores that the evaluators agreed on. */
export interface Compared extends Tender {
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
 * Ranks tenders by the published model. Money and points are rounded to six decimals, so that everybody gets the same.
 * @param order suppliers in the order that the published rule for equal results gave; others with the same result share a rank
 * @returns best first
 */
export function rankTenders(
  published: Model,
  criteria: readonly Criterion[],
  tenders: readonly Compared[],
  order: readonly string[] = [],
): readonly RankedTender[] {
  // Without criteria the lowest price wins, whatever the model.
  const model = criteria.length === 0 ? 'A' : published;
  const lowest = Math.min(...tenders.map(({ price }) => price));
  const results = tenders.map((tender) => resultOf(model, criteria, tender, lowest));
  const better = (a: RankedTender, b: RankedTender) => (model === 'A' ? a.result - b.result : b.result - a.result);
  const before = (a: RankedTender, b: RankedTender) =>
    better(a, b) || order.indexOf(a.supplier) - order.indexOf(b.supplier);
  const equal = (a: RankedTender, b: RankedTender) =>
    better(a, b) === 0 && !(order.includes(a.supplier) && order.includes(b.supplier));
  const sorted = results.toSorted(before);
  return sorted.map((one) => {
    const tied = sorted.filter((other) => other !== one && better(one, other) === 0 && !equal(one, other));
    return {
      ...one,
      rank: 1 + sorted.findIndex((other) => other === one || equal(other, one)),
      ...(tied.length > 0 ? { tiedWith: tied.map(({ supplier }) => supplier) } : {}),
    };
  });
}

/** The suppliers that share the first place; empty when one tender is best. */
export function tiedFirst(ranking: readonly RankedTender[]): readonly string[] {
  const first = ranking.filter(({ rank }) => rank === 1).map(({ supplier }) => supplier);
  return first.length > 1 ? first : [];
}

function resultOf(model: Model, criteria: readonly Criterion[], tender: Compared, lowest: number): RankedTender {
  const steps = criteria.map((criterion) => stepFor(criterion, tender, lowest));
  const sum = steps.reduce((total, { value }) => total + value, 0);
  const result = round(model === 'A' ? tender.price - sum : sum);
  const says =
    model === 'A'
      ? `${[tender.price, ...steps.map(({ value }) => value)].join(' − ')} = ${result}`
      : `${steps.map(({ value }) => value).join(' + ')} = ${result}`;
  return {
    supplier: tender.supplier,
    rank: 0,
    price: tender.price,
    result,
    steps: [...steps, { criterion: 'result', value: result, says }],
  };
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

function stepFor(criterion: Criterion, tender: Compared, lowest: number): Step {
  const [value, formula] = worth(criterion, tender, lowest);
  const rounded = round(value);
  return { criterion: criterion.id, value: rounded, says: `${formula} = ${rounded}` };
}

/** A criterion's worth, in money or points, before rounding, and the arithmetic that gives it. */
function worth(criterion: Criterion, { price, values, scores }: Compared, lowest: number): readonly [number, string] {
  const { id, measure, weight = 0, limit = 0, valuePerUnit = 0, of = 1, reference = 0, levels = [] } = criterion;
  const own = values[id] ?? 0;
  const score = scores[id] ?? 0;
  switch (measure) {
    case 'below':
      return [Math.max(0, limit - own) * valuePerUnit, `max(0, ${limit} − ${own}) × ${valuePerUnit}`];
    case 'levels':
      return [levels.find(({ level }) => level === score)?.value ?? 0, `${id}(${score})`];
    case 'score':
      return [(weight * score) / of, `${weight} × ${score} / ${of}`];
    case 'share': {
      // More than the whole is no better than the whole.
      const share = Math.min(Math.max(0, own), of);
      return [(weight * share) / of, `${weight} × ${share} / ${of}`];
    }
    case 'inverse':
      // No ceiling: a floor under which a lower price gains nothing isn't allowed (HFD 2022 ref. 41).
      return [(weight * reference) / price, `${weight} × ${reference} / ${price}`];
    case 'relative':
      return [(weight * lowest) / price, `${weight} × ${lowest} / ${price}`];
  }
}
