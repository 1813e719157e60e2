import { choice, id, label, list, number, object } from '../fields/build.js';
import { testedRequirements } from './thread-terms.js';

const worth: readonly [number, number] = [0, 1e12];

/** One award criterion, as the documents are written. */
export const criterionField = object('Tilldelningskriterium', 'Award criterion', {
  id: id('Namn', 'Name'),
  text: label('Vad som bedöms', 'What is assessed', 400),
  tests: testedRequirements,
  measure: choice('Hur det mäts', 'How it is measured', ['below', 'levels', 'score', 'share', 'inverse', 'relative']),
  weight: number('Vikt i poäng (modell B och C)', 'Weight in points (models B and C)', [0, 1000], { optional: true }),
  limit: number('Gräns som värdet ska understiga', 'Limit that the value is to be below', worth, { optional: true }),
  valuePerUnit: number('Belopp per enhet under gränsen', 'Amount for each unit below the limit', worth, {
    optional: true,
  }),
  unit: label('Enhet', 'Unit', 60, { optional: true }),
  levels: list(
    'Belopp per nivå',
    'Amount for each level',
    object('Nivå', 'Level', {
      level: number('Nivå', 'Level', [0, 100]),
      value: number('Belopp', 'Amount', worth),
      text: label('Vad nivån kräver', 'What the level demands', 400, { optional: true }),
    }),
    [2, 20],
    { optional: true },
  ),
  guide: list(
    'Vägledning för poängen',
    'Guide to the scores',
    object('Poäng', 'Score', {
      score: number('Poäng', 'Score', worth),
      text: label('Vad poängen kräver', 'What the score demands', 400),
    }),
    [0, 20],
    { optional: true },
  ),
  of: number('Högsta poäng, eller det hela', 'Highest score, or the whole', worth, { optional: true }),
  reference: number('Belopp som ger full vikt', 'Amount that gives full weight', worth, { optional: true }),
});
