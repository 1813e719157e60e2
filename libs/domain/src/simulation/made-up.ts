import { statedCriteria, scoredCriteria, type Compared } from '../evaluation/models.js';
import type { Criterion } from '../documents/documents.state.js';

/** Numbers that look drawn, and are the same for the same seed: whole ones from 0 up to a limit that is left out. */
export type Draw = (below: number) => number;

/** The generator of Park and Miller, which stays within whole numbers that JavaScript has exactly. */
export function drawFrom(seed: number): Draw {
  let at = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  return (below) => {
    at = (at * 16_807) % 2_147_483_647;
    return at % below;
  };
}

const tenths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What a tender can say or be given for a criterion, from the worst to the best. */
function range(criterion: Criterion): readonly number[] {
  const { measure, limit = 0, of = 0, levels = [] } = criterion;
  switch (measure) {
    case 'below':
      return tenths.map((one) => (limit * (10 - one)) / 10);
    case 'levels':
      return levels.toSorted((a, b) => a.value - b.value).map(({ level }) => level);
    case 'score':
    case 'share':
      return tenths.map((one) => (of * one) / 10);
    case 'inverse':
    case 'relative':
      return [];
  }
}

/** Prices as parts of the price that is expected, in hundredths. */
const prices = [70, 75, 80, 85, 90, 95, 100, 105, 110, 115, 120, 125, 130];

const made = (
  supplier: string,
  price: number,
  criteria: readonly Criterion[],
  place: (many: number) => number,
): Compared => {
  const pick = (one: Criterion) => {
    const all = range(one);
    return [one.id, all[Math.min(all.length - 1, place(all.length))] ?? 0] as const;
  };
  return {
    supplier,
    price,
    values: Object.fromEntries(statedCriteria(criteria).map(pick)),
    scores: Object.fromEntries(scoredCriteria(criteria).map(pick)),
  };
};

const priceAt = (expected: number, hundredths: number) => Math.round(expected * hundredths) / 100;

/**
 * Eight tenders that nobody has given: cheap and poor, dear and best, both in the middle, and five in between.
 * @param expected the price that tenders are expected around
 */
export function madeUpTenders(criteria: readonly Criterion[], expected: number, draw: Draw): readonly Compared[] {
  const fixed = [
    made('made-up-1', priceAt(expected, 70), criteria, () => 0),
    made('made-up-2', priceAt(expected, 120), criteria, (many) => many - 1),
    made('made-up-3', priceAt(expected, 100), criteria, (many) => Math.floor(many / 2)),
  ];
  const drawn = [4, 5, 6, 7, 8].map((number) => drawnTender(`made-up-${number}`, criteria, expected, draw));
  return [...fixed, ...drawn];
}

/** One that is drawn anew in price and in each criterion. */
export const drawnTender = (supplier: string, criteria: readonly Criterion[], expected: number, draw: Draw): Compared =>
  made(supplier, priceAt(expected, prices[draw(prices.length)] ?? 100), criteria, (many) => draw(Math.max(1, many)));

/** Cheap, with the worst of everything: what cannot win, and may yet decide where prices are relative. */
export const poorTender = (supplier: string, criteria: readonly Criterion[], expected: number, draw: Draw): Compared =>
  made(supplier, priceAt(expected, 40 + 5 * draw(9)), criteria, () => 0);
