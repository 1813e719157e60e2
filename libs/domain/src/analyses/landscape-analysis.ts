import { integer, label, list, text } from '../fields/build.js';

/** A2. What the organisation has, and what there is outside it. */
export const landscapeAnalysisFields = {
  internal: text('I organisationen', 'Inside the organisation', 8000),
  external: text('I omvärlden', 'Outside it', 8000),
  existingContracts: text('Avtal som kan användas', 'Contracts that can be used', 4000, { optional: true }),
  technologyReadiness: integer('Teknisk mognad (TRL)', 'Technology readiness (TRL)', [1, 9], { optional: true }),
  partners: list('Andra med samma behov', 'Others with the same need', label('Organisation', 'Organisation'), [0, 50], {
    optional: true,
  }),
  priorArt: text('Patent och tidigare lösningar', 'Patents and prior art', 4000, { optional: true }),
  standards: text('Standarder', 'Standards', 4000, { optional: true }),
} as const;
