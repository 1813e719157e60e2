import type { Compared } from '../evaluation/models.js';
import type { RankedTender } from '../evaluation/evaluation.state.js';
import type { Warning } from './warnings.js';

export interface SimulationFacts {
  /** A trial of one version of the documents on made-up tenders. */
  ModelSimulated: {
    version: number;
    seed: number;
    expectedPrice: number;
    tenders: readonly Compared[];
    ranking: readonly Pick<RankedTender, 'supplier' | 'rank' | 'result' | 'exact'>[];
    warnings: readonly Warning[];
  };
}
