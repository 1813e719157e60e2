import { contentLimit } from '@behov/persistence';
import type { Form } from '@behov/messages';

const supplier = {
  kind: 'id',
  says: { sv: 'Leverantör, om du företräder flera', en: 'Supplier, when you act for several' },
  optional: true,
} as const;

/** A sealed request to participate, tender or entry. */
export const submissionForm = {
  name: 'Submission',
  says: { sv: 'Lämna in', en: 'Submit' },
  fields: {
    supplier,
    offers: {
      kind: 'list',
      says: {
        sv: 'Erbjudanden, ett per anbudsdel; inga i en ansökan',
        en: 'Offers, one for each lot; none in a request',
      },
      of: {
        kind: 'object',
        says: { sv: 'Erbjudande', en: 'Offer' },
        fields: {
          lot: { kind: 'id', says: { sv: 'Anbudsdel', en: 'Lot' } },
          price: { kind: 'number', says: { sv: 'Pris utan moms', en: 'Price excluding VAT' }, min: 0, max: 1e13 },
          values: {
            kind: 'list',
            says: { sv: 'Egna värden för kriterier som mäts', en: 'Own figures for criteria that are measured' },
            of: {
              kind: 'object',
              says: { sv: 'Värde', en: 'Figure' },
              fields: {
                criterion: { kind: 'id', says: { sv: 'Kriterium', en: 'Criterion' } },
                value: { kind: 'number', says: { sv: 'Värde', en: 'Value' }, min: -1e12, max: 1e12 },
              },
            },
            min: 0,
            max: 100,
          },
        },
      },
      min: 0,
      max: 100,
    },
    content: {
      kind: 'text',
      says: { sv: 'Innehållet', en: 'The content' },
      max: contentLimit,
      optional: true,
    },
  },
  example: { offers: [{ lot: '1', price: 88_500_000, values: [{ criterion: 'climate', value: 248 }] }] },
} as const satisfies Form;

/** The withdrawal of what was submitted. */
export const withdrawalForm = {
  name: 'Withdrawal',
  says: { sv: 'Dra tillbaka', en: 'Withdraw' },
  fields: { supplier },
  example: {},
} as const satisfies Form;
