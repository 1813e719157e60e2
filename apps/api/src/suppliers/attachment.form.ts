import type { Form } from '@behov/messages';
import { actingFor } from './acting-for.form.js';

/** Whose attachments are meant. */
export const attachmentQuery = {
  name: 'AttachmentQuery',
  says: { sv: 'Bilagor', en: 'Attachments' },
  fields: {
    supplier: actingFor,
  },
  example: {},
} as const satisfies Form;
