import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import { hasJury } from '../documents/contest.rules.js';
import type { ProcedureDefinition } from '../procedures/definition.js';

/** Whether a trial of the documents' model is waited for: not for the lowest price alone, nor where a jury judges. */
export const isToBeSimulated = ({ documents }: CaseState, definition: Pick<ProcedureDefinition, 'stages'>): boolean =>
  documents !== undefined && documents.criteria.length > 0 && documents.simulated !== true && !hasJury(definition);

export const modelIsSimulated = rule({
  id: 'EVALUATION-SIMULATED',
  says: {
    sv: 'Utvärderingsmodellen är prövad på påhittade anbud, i den version av dokumenten som godkänns.',
    en: 'The evaluation model was tried on made-up tenders, in the version of the documents that is approved.',
  },
  basis:
    "The program's own rule, from guidance on evaluation: a model cannot change after the notice (LOU 16:6), so it is tried before.",
  holds: ({ state, definition }) => !isToBeSimulated(state, definition),
  who: ['procurer', 'evaluator'],
});
