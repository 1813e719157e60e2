import { boolean, integer, label, list, text } from '../fields/build.js';
import { evidence } from './evidence.js';

/**
 * A2. What the organisation has, and what there is outside it.
 *
 * Required: the two summaries. The rest says the same in parts and is optional; `coveredByContract` is a fact, because a
 * framework or contract that already covers the need makes a call-off of it, not a competition.
 */
export const landscapeAnalysisFields = {
  internal: text('I organisationen', 'Inside the organisation', 8000),
  external: text('I omvärlden', 'Outside it', 8000),
  strategies: text('Strategier', 'Strategies', 4000, { optional: true }),
  architecture: text('It och arkitektur', 'IT and architecture', 4000, { optional: true }),
  skills: text('Kompetens', 'Skills', 4000, { optional: true }),
  existingContracts: text('Avtal som kan användas', 'Contracts that can be used', 4000, { optional: true }),
  coveredByContract: label(
    'Avtal eller ramavtal som redan täcker behovet',
    'Contract or framework that covers the need already',
    200,
    { optional: true },
  ),
  duties: text('Rättsliga skyldigheter', 'Legal duties', 4000, { optional: true }),
  funding: text('Finansiering', 'Funding', 4000, { optional: true }),
  changeCapacity: text('Förmåga att förändra', 'Capacity for change', 4000, { optional: true }),
  trends: text('Trender', 'Trends', 4000, { optional: true }),
  technologyReadiness: integer('Teknisk mognad (TRL)', 'Technology readiness (TRL)', [1, 9], { optional: true }),
  partners: list('Andra med samma behov', 'Others with the same need', label('Organisation', 'Organisation'), [0, 50], {
    optional: true,
  }),
  jointPurchase: boolean('Samordnad upphandling är möjlig', 'A joint procurement is possible', { optional: true }),
  priorArt: text('Patent och tidigare lösningar', 'Patents and prior art', 4000, { optional: true }),
  standards: text('Standarder', 'Standards', 4000, { optional: true }),
  research: text('Forskning', 'Research', 4000, { optional: true }),
  policy: text('Politik och styrning', 'Policy', 4000, { optional: true }),
  evidence,
} as const;
