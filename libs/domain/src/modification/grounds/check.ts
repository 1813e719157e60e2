import type { Text } from '../../case/text.js';
import { holdsAgainst, inWords, shareInWords, type Answer } from '../amounts.js';
import type { ContractToChange } from '../contract-to-change.js';
import type { Change } from '../proposal.fields.js';

/** One condition of a ground, whether it is met, and the numbers that it was measured with. */
export interface Check {
  readonly id: string;
  readonly says: Text;
  readonly holds: Answer;
  readonly numbers?: Text;
}

/** What a ground is tried on. */
export interface Tried {
  readonly contract: ContractToChange;
  readonly change: Change;
  /** What the change adds, in the contract's currency; negative where it takes away. */
  readonly net: number | undefined;
  /** The value that shares are counted on: indexed where the contract has an indexation clause (LOU 17:15). */
  readonly base: number | undefined;
}

export const yes = (value: boolean | undefined): Answer => (value ? 'yes' : 'no');

export const natureIsTheSame = ({ change }: Tried): Check => ({
  id: 'nature',
  says: {
    sv: 'Avtalets övergripande karaktär är densamma.',
    en: 'The overall nature of the contract is the same.',
  },
  holds: yes(change.natureSame),
});

export const supplierIsTheSame = ({ change }: Tried): Check => ({
  id: 'same-supplier',
  says: { sv: 'Leverantören är densamma.', en: 'The supplier is the same.' },
  holds: yes(change.newSupplier === undefined),
});

/** An amount held against a share of the contract's value, with the numbers in words. */
export function share(
  { contract, base }: Tried,
  {
    id,
    says,
    amount,
    how,
    percent,
  }: Pick<Check, 'id' | 'says'> & {
    readonly amount: number | undefined;
    readonly how: 'below' | 'within';
    readonly percent: number | undefined;
  },
): Check {
  const currency = contract.value?.currency;
  const [part, whole] = [inWords(amount, currency), inWords(base, currency)];
  const found = amount === undefined || base === undefined ? '–' : shareInWords(amount, base);
  const limit = percent === undefined ? '–' : `${percent} %`;
  return {
    id,
    says,
    holds: holdsAgainst(amount, how, percent, base),
    numbers: {
      sv: `${part} av ${whole} är ${found}; gränsen är ${limit}.`,
      en: `${part} of ${whole} is ${found}; the limit is ${limit}.`,
    },
  };
}
