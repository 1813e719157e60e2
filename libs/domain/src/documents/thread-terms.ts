import { boolean, id, label, list, object } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/**
 * Functional requirements: what the solution has to be able to do, each with the needs or indicators that it serves. They are facts,
 * because criteria, tenders and contract terms lead back to them; how they are to be shown is in the text of the documents.
 */
export const threadTermsFields = {
  functionalRequirements: list(
    'Funktionskrav',
    'Functional requirements',
    object('Funktionskrav', 'Functional requirement', {
      id: id('Beteckning', 'Name'),
      text: label('Vad lösningen ska klara', 'What the solution has to do', 1000),
      mandatory: boolean('Ska-krav: varje anbud uppfyller det', 'Mandatory: every tender meets it'),
      serves: list(
        'Behov eller indikatorer i behovsanalysen som kravet tjänar',
        'Needs or indicators of the needs analysis that the requirement serves',
        id('Behov eller indikator', 'Need or indicator'),
        [0, 20],
      ),
    }),
    [0, 200],
    { optional: true },
  ),
} as const;

/** Which functional requirements a criterion tests. */
export const testedRequirements = list(
  'Funktionskrav som kriteriet prövar',
  'Functional requirements that the criterion tests',
  id('Funktionskrav', 'Functional requirement'),
  [0, 50],
  { optional: true },
);

export type ThreadTerms = Body<typeof threadTermsFields>;
export type FunctionalRequirement = NonNullable<ThreadTerms['functionalRequirements']>[number];
