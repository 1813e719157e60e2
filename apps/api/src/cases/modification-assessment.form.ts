import { changeFields, commands, type ContractChange } from '@behov/domain';
import type { Form } from '@behov/messages';

const example = commands['ProposeModification']!.example as { readonly [name: string]: unknown };
const of = { kind: 'id', says: { sv: 'Anbudsdel', en: 'Lot' }, optional: true } as const;

/** A change to try: the facts of `ProposeModification`, without its ground and its texts. */
export const assessmentForm: Form = {
  name: 'AssessModification',
  says: { sv: 'Pröva en ändring av avtalet', en: 'Try a modification of the contract' },
  fields: { lot: of, ...changeFields },
  example: Object.fromEntries(Object.entries(example).filter(([name]) => Object.hasOwn(changeFields, name))),
};

/** A body of {@link assessmentForm}. */
export type AssessmentBody = ContractChange & { readonly lot?: string };
