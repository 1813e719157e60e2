import { listed } from '../case/because.js';
import { rule } from '../case/rule.js';
import type { ContractOption, PaymentTerms } from '../contract/content.state.js';
import { onlyResearches } from '../documents/develops.js';

interface Settling {
  readonly options?: readonly ContractOption[];
  readonly payment: PaymentTerms;
}

/** Options that add a value are a right to buy. */
const purchases = ({ options = [] }: Settling) => options.filter((one) => (one.value?.amount ?? 0) > 0);

export const contractBuysNothing = rule<Settling>({
  id: 'PCP-CONTRACT',
  says: {
    sv: 'Avtal om förkommersiell upphandling har inga optioner som ger rätt att köpa. Här:',
    en: 'A contract of a pre-commercial procurement has no options that give a right to buy. Here:',
  },
  basis: 'LOU 1:5; COM(2007) 799: research and development is kept apart from the purchase of commercial volumes.',
  holds: ({ body, definition }) => !onlyResearches(definition) || purchases(body).length === 0,
  because: ({ body }) => listed(purchases(body).map((one) => one.id)),
  field: 'options',
});

export const researchIsPaidByPhase = rule<Settling>({
  id: 'PCP-PAYMENT',
  says: {
    sv: 'Forskning och utveckling betalas etapp för etapp, och den som faller bort får inget mer.',
    en: 'Research and development is paid phase by phase, and who falls away gets no more.',
  },
  basis: 'COM(2007) 799: competitive development in phases.',
  holds: ({ body, definition }) => !onlyResearches(definition) || body.payment.model === 'per-phase',
  because: () => listed(['per-phase']),
  field: 'payment',
});
