import { date, label, list, object } from '../fields/build.js';

/**
 * What an analysis rests on: a document's title with where it is kept or the digest of its content. Optional in all six; the
 * documents themselves stay where they are.
 */
export const evidence = list(
  'Underlag',
  'Evidence',
  object('Underlag', 'Evidence', {
    title: label('Titel', 'Title', 400),
    reference: label('Var det finns', 'Where it is kept', 400, { optional: true }),
    sha256: label('SHA-256, hexadecimalt', 'SHA-256, hexadecimal', 64, { optional: true }),
    on: date('Datum', 'Date'),
  }),
  [0, 50],
  { optional: true, kept: 'body' },
);
