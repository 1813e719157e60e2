import type { CaseState, Track } from '../case/state.js';
import type { Documents } from '../documents/documents.state.js';
import { modelOf, type Terms } from './compute.js';
import { termsOf } from './consensus.js';
import type { RankedTender, Scores } from './evaluation.state.js';
import { rankTenders, type Compared } from './models.js';
import { evaluationOf, tendersOf, type Tender } from './tenders.js';

/** One tender as it was compared: what it says, what it was given, and each step of its result. */
export interface ComputedTender extends Partial<Omit<RankedTender, 'supplier'>> {
  readonly supplier: string;
  /** Left out while it waits to be examined. */
  readonly outcome?: 'valid' | 'rejected';
  readonly ground?: string;
  readonly values?: Tender['values'];
  readonly scores?: Scores;
  /** What is left out for this reader. */
  readonly masked?: readonly ('values' | 'steps')[];
}

/** A whole evaluation as data: whoever has it can compute the ranking anew, without this program. Plain JSON. */
export interface Computation {
  readonly schema: 'behov-evaluation/1';
  readonly reference: string;
  readonly lot: string;
  readonly documentsVersion: number;
  readonly terms: Terms & Pick<Documents, 'awardBasis'>;
  /** Lowest result first (money to compare) or highest (points). */
  readonly best: 'lowest' | 'highest';
  readonly rounding: 'half away from zero, for showing alone';
  /** Among the valid tenders; what relative prices are measured against. */
  readonly lowestPrice?: number;
  readonly tenders: readonly ComputedTender[];
}

/** The evaluation of a lot for the authority, once the assessment is agreed; without a ranking while prices are sealed. */
export function computation(state: CaseState, track: Track): Computation | undefined {
  const { agreed, ranking = [], checked } = evaluationOf(state, track);
  const { documents } = state;
  if (!agreed || !documents) return undefined;
  const tenders = tendersOf(state, track).map((one): ComputedTender => {
    const ranked = ranking.find(({ supplier }) => supplier === one.supplier);
    const scores = agreed[one.supplier];
    return { ...one, ...checked[one.supplier], ...(scores ? { scores } : {}), ...ranked };
  });
  const prices = ranking.map(({ price }) => price);
  return {
    schema: 'behov-evaluation/1',
    reference: state.reference,
    lot: track.id,
    documentsVersion: documents.version,
    terms: termsFor(documents),
    best: modelOf(termsOf(state)) === 'A' ? 'lowest' : 'highest',
    rounding: 'half away from zero, for showing alone',
    ...(prices.length > 0 ? { lowestPrice: Math.min(...prices) } : {}),
    tenders: tenders.toSorted(
      (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.supplier < b.supplier ? -1 : 1),
    ),
  };
}

function termsFor({ awardBasis, model, criteria, decimals, tieRule, tieCriterion }: Documents): Computation['terms'] {
  return {
    awardBasis,
    model,
    criteria,
    ...(decimals === undefined ? {} : { decimals }),
    ...(tieRule === undefined ? {} : { tieRule }),
    ...(tieCriterion === undefined ? {} : { tieCriterion }),
  };
}

/**
 * The evaluation for a tenderer that was told of the award: its own tender whole, and the winners' without the figures that they
 * alone have stated, which may be business secrets (OSL 31:16; LOU 12:13). Other tenders are left out.
 * @returns undefined before the notification is sent to anybody, and for a supplier that has no tender in the lot
 */
export function computationFor(state: CaseState, track: Track, supplier: string): Computation | undefined {
  const whole = computation(state, track);
  const { sending, notification, decision } = state.awards[track.id] ?? {};
  if (!whole || !(notification ?? sending)?.recipients.includes(supplier)) return undefined;
  const own = whole.tenders.find((one) => one.supplier === supplier);
  if (!own) return undefined;
  const winners = whole.tenders.filter((one) => one !== own && decision?.suppliers.includes(one.supplier));
  const told = whole.tenders.filter((one) => one === own || winners.includes(one));
  return { ...whole, tenders: told.map((one) => (one === own ? own : masked(one, whole.terms))) };
}

/** Without stated figures, and without the arithmetic of the steps that they stand in: what each step gave is told. */
function masked({ values: _values, ...one }: ComputedTender, { criteria }: Terms): ComputedTender {
  const stated = criteria.filter(({ measure }) => measure === 'below' || measure === 'share').map(({ id }) => id);
  if (stated.length === 0) return one;
  const steps = (one.steps ?? []).map((step) => (stated.includes(step.criterion) ? { ...step, says: '' } : step));
  return { ...one, ...(one.steps ? { steps } : {}), masked: ['values', 'steps'] };
}

/** The ranking computed anew from what a computation says of its valid tenders, for comparison with what it says of their places. */
export function redone({ terms, tenders }: Pick<Computation, 'terms' | 'tenders'>): readonly RankedTender[] {
  const compared = tenders.flatMap(({ supplier, price, outcome, values = {}, scores = {} }): readonly Compared[] =>
    price === undefined || outcome !== 'valid' ? [] : [{ supplier, price, values, scores }],
  );
  // Where lots were drawn between equal results, their order is what they say themselves.
  const drawn = tenders.filter(({ tiedWith }) => tiedWith !== undefined).map(({ supplier }) => supplier);
  return rankTenders(terms, compared, drawn);
}
