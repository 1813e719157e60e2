import type { Form } from '@behov/messages';

/** Whose attachments are meant. */
export const attachmentQuery = {
  name: 'AttachmentQuery',
  says: { sv: 'Bilagor', en: 'Attachments' },
  fields: {
    supplier: {
      kind: 'id',
      says: { sv: 'Leverantör, om du företräder flera', en: 'Supplier, when you act for several' },
      optional: true,
    },
  },
  example: {},
} as const satisfies Form;
