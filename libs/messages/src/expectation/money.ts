import type { Field, Text } from '@behov/domain';

/** The currency of an amount; a part of the kind `money`, not a kind that a command's field can have. */
export interface CurrencyField {
  readonly kind: 'currency';
  readonly says: Text;
  readonly optional?: true;
  readonly example?: unknown;
}

export type FormField = Field | CurrencyField;
export type FormFields = { readonly [name: string]: FormField };

/** What `money` consists of: an amount excluding VAT, in units of its currency. */
export const moneyFields: FormFields = {
  amount: {
    kind: 'number',
    says: { sv: 'Belopp utan mervärdesskatt', en: 'Amount excluding VAT' },
    min: 0,
    max: 1e15,
    example: 95_000_000,
  },
  currency: { kind: 'currency', says: { sv: 'Valuta', en: 'Currency' }, example: 'SEK' },
};

/** The fields inside a field's value; none for a plain value. */
export function membersOf(field: FormField): FormFields {
  if (field.kind === 'object') return field.fields;
  return field.kind === 'money' ? moneyFields : {};
}
