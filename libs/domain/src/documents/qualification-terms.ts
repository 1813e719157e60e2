import { choice, id, integer, label, list, number, object, text } from '../fields/build.js';
import type { Body } from '../fields/field.js';

/** What a requirement on the supplier is about; there are no other kinds (LOU 14:1). */
export const requirementKinds = ['authorisation', 'economic', 'technical'] as const;

/** What the documents ask of the supplier itself, and how candidates are chosen among. */
export const qualificationFields = {
  supplierRequirements: list(
    'Krav på leverantören',
    'Requirements on the supplier',
    object('Krav', 'Requirement', {
      id: id('Namn', 'Name'),
      text: label('Vad som krävs och hur det visas', 'What is required and how it is shown', 1000),
      kind: choice('Slag', 'Kind', requirementKinds),
      minimumTurnover: number('Lägsta årsomsättning', 'Lowest yearly turnover', [0, 1e12], { optional: true }),
    }),
    [0, 100],
    { optional: true },
  ),
  turnoverReasons: text('Varför högre omsättning krävs', 'Why a higher turnover is required', 4000, {
    optional: true,
  }),
  selectionCriteria: list(
    'Urvalskriterier',
    'Selection criteria',
    object('Urvalskriterium', 'Selection criterion', {
      id: id('Namn', 'Name'),
      text: label('Vad som bedöms', 'What is assessed', 400),
      of: integer('Högsta poäng', 'Highest score', [1, 1000]),
    }),
    [1, 20],
    { optional: true },
  ),
  selectionTie: choice(
    'Vad som avgör lika poäng i urvalet',
    'What decides between equal scores in the selection',
    ['criteria-in-order', 'lots-drawn'],
    { optional: true },
  ),
} as const;

type All = Body<typeof qualificationFields>;
/** Those of the terms that rules read; the free text is a body. */
export type QualificationTerms = Omit<All, 'turnoverReasons'>;
export type SupplierRequirement = NonNullable<All['supplierRequirements']>[number];
export type SelectionCriterion = NonNullable<All['selectionCriteria']>[number];
