import { attachmentsAtMost, contentLimit } from '@behov/persistence';
import type { Form } from '@behov/messages';
import { actingFor } from './acting-for.form.js';

/** A sealed request to participate, tender or entry. */
export const submissionForm = {
  name: 'Submission',
  says: { sv: 'Lämna in', en: 'Submit' },
  fields: {
    supplier: actingFor,
    envelopes: {
      kind: 'list',
      says: {
        sv: 'De delar som tiden för inlämning har, en gång var',
        en: "The window's parts, once each",
      },
      of: {
        kind: 'object',
        says: { sv: 'Del', en: 'Part' },
        fields: {
          id: { kind: 'id', says: { sv: 'Delens namn', en: "The part's name" } },
          content: {
            kind: 'text',
            says: {
              sv: 'Innehållet, krypterat i age-format till delens öppna nyckel; base64',
              en: "The content, encrypted in the age format to the part's public key; base64",
            },
            max: contentLimit,
          },
          files: {
            kind: 'list',
            says: {
              sv: 'SHA-256 för var och en av de krypterade bilagor som delen hänvisar till; de laddas upp före',
              en: 'SHA-256 of each of the encrypted attachments that the part refers to; they are uploaded before',
            },
            of: { kind: 'text', says: { sv: 'SHA-256, hexadecimalt', en: 'SHA-256, hexadecimal' }, max: 64 },
            min: 0,
            max: attachmentsAtMost,
            optional: true,
          },
        },
      },
      min: 1,
      max: 10,
    },
  },
  example: { envelopes: [{ id: 'tender', content: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi4uLg==' }] },
} as const satisfies Form;

/** The withdrawal of what was submitted. */
export const withdrawalForm = {
  name: 'Withdrawal',
  says: { sv: 'Dra tillbaka', en: 'Withdraw' },
  fields: { supplier: actingFor },
  example: {},
} as const satisfies Form;
