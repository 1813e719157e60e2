import { choice, id, integer, number, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/** What the documents say of how the evaluation is carried out, besides model and criteria. */
export const evaluationTermsFields = {
  decimals: integer('Decimaler som resultat visas med', 'Decimals that results are shown with', [0, 8], {
    optional: true,
  }),
  tieRule: choice(
    'Vad som avgör mellan lika resultat',
    'What decides between equal results',
    ['higher-quality', 'criterion', 'lots-drawn'],
    { optional: true },
  ),
  tieCriterion: id('Kriteriet som avgör mellan lika resultat', 'The criterion that decides between equal results', {
    optional: true,
  }),
  lowTenderPercent: number(
    'Priser under så många procent av anbudens median pekas ut som låga',
    'Prices below so many per cent of the median of the tenders are pointed out as low',
    [0, 100],
    { optional: true },
  ),
  modelReason: text('Varför den relativa modellen valdes', 'Why the relative model was chosen', 4000, {
    optional: true,
  }),
} as const;

type All = Body<typeof evaluationTermsFields>;
/** Those of the terms that rules and the computation read; the reason is a body. */
export type EvaluationTerms = Omit<All, 'modelReason'>;
