import type { Form } from '@behov/messages';
import { contentLimit } from '@behov/persistence';

const supplier = {
  kind: 'id',
  says: { sv: 'Leverantör, om du företräder flera', en: 'Supplier, when you act for several' },
  optional: true,
} as const;

/** A supplier's own draft. */
export const draftForm = {
  name: 'Draft',
  says: { sv: 'Spara ett utkast', en: 'Save a draft' },
  fields: {
    supplier,
    content: {
      kind: 'text',
      says: {
        sv: 'Utkastet, krypterat i age-format till leverantören själv eller till tiden för inlämning; base64',
        en: 'The draft, encrypted in the age format to the supplier itself or to the window; base64',
      },
      max: contentLimit,
    },
  },
  example: { content: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi4uLg==' },
} as const satisfies Form;

/** Whose draft is asked for. */
export const draftQuery = {
  name: 'DraftQuery',
  says: { sv: 'Utkast', en: 'Draft' },
  fields: { supplier },
  example: {},
} as const satisfies Form;
