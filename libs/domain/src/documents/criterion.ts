import type { Text } from '../case/text.js';
import type { Criterion, Documents } from './documents.state.js';

const measuresOf: Readonly<Record<Documents['model'], readonly Criterion['measure'][]>> = {
  A: ['below', 'levels'],
  B: ['score', 'share', 'inverse'],
  C: ['score', 'share', 'inverse', 'relative'],
};

const neededFor: Readonly<Record<Criterion['measure'], readonly (keyof Criterion)[]>> = {
  below: ['limit', 'valuePerUnit', 'unit'],
  levels: ['levels'],
  score: ['of'],
  share: ['of'],
  inverse: ['reference'],
  relative: [],
};

/**
 * What is missing in a criterion for the evaluation to be computed, or undefined.
 * Model A turns quality into money; models B and C give points by weight (B of each tender alone, C by comparison).
 */
export function criterionFault(criterion: Criterion, model: Documents['model']): Text | undefined {
  const { id, measure } = criterion;
  const measures = measuresOf[model];
  if (!measures.includes(measure)) {
    const list = measures.join(', ');
    return {
      sv: `${id}: i modell ${model} mäts kriterier som ${list}.`,
      en: `${id}: in model ${model} criteria are measured as ${list}.`,
    };
  }
  const needed = model === 'A' ? neededFor[measure] : [...neededFor[measure], 'weight' as const];
  const missing = needed.filter((name) => criterion[name] === undefined);
  if (missing.length === 0) return undefined;
  const list = missing.join(', ');
  return { sv: `${id}: ange ${list}.`, en: `${id}: give ${list}.` };
}
