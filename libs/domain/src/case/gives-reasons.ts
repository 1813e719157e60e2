import { rule, type Rule } from './rule.js';

/** The rule's id and, where they are others than of decisions in general, what it says and its basis. */
type Reasoned = Pick<Rule, 'id'> & Partial<Pick<Rule, 'says' | 'basis'>>;

/** Makes the rule that `reasons` say something: a form check lets white space through. */
export const givesReasons = ({
  id,
  says = { sv: 'Beslutet har skäl.', en: 'The decision gives reasons.' },
  basis = 'LOU 12:14: decisions are documented with their reasons.',
}: Reasoned) =>
  rule<{ readonly reasons: string }>({
    id,
    says,
    basis,
    holds: ({ body }) => (body.reasons ?? '').trim() !== '',
    field: 'reasons',
  });
