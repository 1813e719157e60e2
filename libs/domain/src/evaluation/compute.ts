import type { Documents } from '../documents/documents.state.js';
import { exact, sum, type Exact } from './exact.js';
import type { Compared, Model } from './models.js';
import { worth, type Worth } from './worth.js';

/** What the documents publish of how tenders are compared. */
export type Terms = Pick<Documents, 'model' | 'criteria' | 'decimals' | 'tieRule' | 'tieCriterion'>;

/** A tender's result before anything is rounded. */
export interface Computed {
  readonly tender: Compared;
  readonly price: Exact;
  readonly steps: readonly (Worth & { readonly criterion: string })[];
  readonly result: Exact;
}

/** Without criteria the lowest price wins, whatever the model. */
export const modelOf = ({ model, criteria }: Pick<Terms, 'model' | 'criteria'>): Model =>
  criteria.length === 0 ? 'A' : model;

/** How many decimals results are shown with: those of the documents, else two for money and four for points. */
export const decimalsOf = (terms: Terms): number => terms.decimals ?? (modelOf(terms) === 'A' ? 2 : 4);

/** Every tender's result by the published model: money to compare (A, lowest wins) or points (B and C, highest wins). */
export function compute(terms: Terms, tenders: readonly Compared[]): readonly Computed[] {
  const lowest = tenders.reduce((least, { price }) => Math.min(least, price), Infinity);
  return tenders.map((tender) => {
    const price = exact(tender.price);
    const steps = terms.criteria.map((one) => ({ criterion: one.id, ...worth(one, tender, lowest) }));
    const total = sum(steps.map(({ value }) => value));
    return { tender, price, steps, result: modelOf(terms) === 'A' ? price.sub(total) : total };
  });
}

/** Negative where the first is better. */
export const byResult = (terms: Pick<Terms, 'model' | 'criteria'>, a: Computed, b: Computed): number =>
  modelOf(terms) === 'A' ? a.result.compare(b.result) : b.result.compare(a.result);
