import { byResult, compute, modelOf, type Computed, type Terms } from '../evaluation/compute.js';
import type { Exact } from '../evaluation/exact.js';
import { rankTenders, scoredCriteria, statedCriteria, type Compared } from '../evaluation/models.js';
import { drawnTender, poorTender, type Draw } from './made-up.js';

export const warningIds = [
  'irrelevant-tender-decides',
  'criterion-decides-nothing',
  'price-dominates',
  'price-decides-nothing',
  'lower-price-gains-nothing',
] as const;
export type WarningId = (typeof warningIds)[number];

/** What made-up tenders show to be odd with a model, and the tenders that show it. */
export interface Warning {
  readonly id: WarningId;
  readonly criterion?: string;
  readonly example?: readonly Compared[];
}

type Pair = readonly [Computed, Computed];
const pairsOf = (all: readonly Computed[]): readonly Pair[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other): Pair => [one, other]));
const orderOf = (terms: Terms, [a, b]: Pair) => Math.sign(byResult(terms, a, b));

/** All that is odd, in the order of {@link warningIds}. */
export function warningsOf(
  terms: Terms,
  tenders: readonly Compared[],
  expected: number,
  draw: Draw,
): readonly Warning[] {
  if (terms.criteria.length === 0) return [];
  return [
    ...irrelevantDecides(terms, expected, draw),
    ...withoutEffect(terms, tenders),
    ...priceAndQuality(terms, tenders),
    ...lowerGainsNothing(terms, tenders),
  ];
}

const tried = 300;

/** Two tenders whose order a third turns, which doesn't win itself; looked for only where prices are relative. */
function irrelevantDecides(terms: Terms, expected: number, draw: Draw): readonly Warning[] {
  if (!terms.criteria.some(({ measure }) => measure === 'relative')) return [];
  for (let at = 0; at < tried; at += 1) {
    const a = drawnTender('made-up-a', terms.criteria, expected, draw);
    const b = drawnTender('made-up-b', terms.criteria, expected, draw);
    const c = poorTender('made-up-c', terms.criteria, expected, draw);
    const [first, second] = rankTenders(terms, [a, b]);
    const [winner] = rankTenders(terms, [a, b, c]);
    if (second?.rank === 2 && winner && ![first?.supplier, c.supplier].includes(winner.supplier)) {
      return [{ id: 'irrelevant-tender-decides', example: [a, b, c] }];
    }
  }
  return [];
}

/** Criteria without which every two tenders stand in the same order. */
function withoutEffect(terms: Terms, tenders: readonly Compared[]): readonly Warning[] {
  const whole = pairsOf(compute(terms, tenders)).map((pair) => orderOf(terms, pair));
  return terms.criteria
    .filter(({ measure }) => measure !== 'inverse' && measure !== 'relative')
    .filter(({ id }) => {
      const criteria = terms.criteria.filter((one) => one.id !== id);
      const without = { ...terms, criteria };
      const left = compute(without, tenders);
      // The direction stays that of the model also where no criterion is left.
      return pairsOf(left).every((pair, at) => Math.sign(direction(terms, pair)) === whole[at]);
    })
    .map(({ id }) => ({ id: 'criterion-decides-nothing', criterion: id }));
}

function direction(terms: Terms, [a, b]: Pair): number {
  if (modelOf(terms) === 'A') return a.result.compare(b.result);
  return points(b).compare(points(a));
}
const points = ({ steps, result }: Computed): Exact => (steps.length === 0 ? result.sub(result) : result);

/** The cheaper wins whatever its quality, or never by being cheaper. */
function priceAndQuality(terms: Terms, tenders: readonly Compared[]): readonly Warning[] {
  if ([...scoredCriteria(terms.criteria), ...statedCriteria(terms.criteria)].length === 0) return [];
  const pairs = pairsOf(compute(terms, tenders)).filter(([a, b]) => !a.price.equals(b.price));
  const cheaperFirst = pairs.map((pair) => orderOf(terms, pair) === Math.sign(pair[0].price.compare(pair[1].price)));
  if (cheaperFirst.every((one) => one)) return [{ id: 'price-dominates' }];
  return cheaperFirst.some((one) => one) ? [] : [{ id: 'price-decides-nothing' }];
}

/** A lower price that brings a tender no nearer to any other: a floor, which isn't allowed (HFD 2022 ref. 41). */
function lowerGainsNothing(terms: Terms, tenders: readonly Compared[]): readonly Warning[] {
  const stuck = tenders.find((one, at) => {
    const cheaper = tenders.with(at, { ...one, price: one.price / 2 });
    const [before, after] = [compute(terms, tenders), compute(terms, cheaper)];
    const lead = (all: readonly Computed[], other: number) => all[at]!.result.sub(all[other]!.result);
    return tenders.every((_, other) => other === at || lead(before, other).equals(lead(after, other)));
  });
  return stuck ? [{ id: 'lower-price-gains-nothing', example: [stuck] }] : [];
}
