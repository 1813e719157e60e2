import type { Dated } from '../periods/dated.js';
import { louFrom } from '../periods/dated.js';

/** How much time has to be left for tenders or requests after a material change of the documents. */
export interface RevisionPeriod extends Dated {
  /** This share of the days that the window had, as the law's minimum or as announced. */
  readonly share: number;
  /** And never fewer days than these. */
  readonly atLeastDays: number;
}

/**
 * The law says that the time is extended so that all can take in the change, and gives no number. Half of the time anew,
 * and a week at least, is the program's own rule; the procurer may set longer.
 */
export const revisionPeriods: readonly RevisionPeriod[] = [
  {
    validFrom: louFrom,
    validTo: null,
    source: 'own rule for LOU 11:8, 19:14; Directive 2014/24/EU, Article 47(3): proportionate',
    verified: false,
    share: 0.5,
    atLeastDays: 7,
  },
];
