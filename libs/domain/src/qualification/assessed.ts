import type { CaseState } from '../case/state.js';
import type { SupplierRequirement } from '../documents/qualification-terms.js';

/** What the documents require of suppliers. */
export const statedRequirements = ({ documents }: CaseState): readonly SupplierRequirement[] =>
  documents?.supplierRequirements ?? [];

/** Whether every stated requirement was assessed for a supplier. */
export const isAssessed = (state: CaseState, supplier: string): boolean => {
  const { met = [], unmet = [] } = state.qualifications[supplier] ?? {};
  return statedRequirements(state).every(({ id }) => met.includes(id) || unmet.includes(id));
};

/** The stated requirements that a supplier was not found to meet: unmet ones, and those nobody has assessed. */
export const missing = (state: CaseState, supplier: string): readonly string[] =>
  statedRequirements(state)
    .map((one) => one.id)
    .filter((one) => !(state.qualifications[supplier]?.met ?? []).includes(one));
