import type { Terms } from '../evaluation/compute.js';
import type { RankedTender } from '../evaluation/evaluation.state.js';
import { rankTenders, type Compared } from '../evaluation/models.js';
import { drawFrom, madeUpTenders } from './made-up.js';
import { warningsOf, type Warning } from './warnings.js';

/** What a model makes of tenders that nobody has given. */
export interface Simulation {
  readonly tenders: readonly Compared[];
  readonly ranking: readonly RankedTender[];
  readonly warnings: readonly Warning[];
}

/**
 * Tries a model on made-up tenders before the notice. The same terms, expected price and seed give the same answer.
 * @param expected the price that tenders are expected around, excluding VAT
 */
export function simulate(terms: Terms, expected: number, seed: number): Simulation {
  const draw = drawFrom(seed);
  const tenders = madeUpTenders(terms.criteria, expected, draw);
  return { tenders, ranking: rankTenders(terms, tenders), warnings: warningsOf(terms, tenders, expected, draw) };
}
