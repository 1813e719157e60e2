import type { Form } from '@behov/messages';
import { contentLimit } from '@behov/persistence';
import { actingFor } from './acting-for.form.js';

/** A supplier's own draft. */
export const draftForm = {
  name: 'Draft',
  says: { sv: 'Spara ett utkast', en: 'Save a draft' },
  fields: {
    supplier: actingFor,
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
  fields: { supplier: actingFor },
  example: {},
} as const satisfies Form;
