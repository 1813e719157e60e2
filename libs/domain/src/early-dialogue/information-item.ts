import { id, label } from '../fields/build.js';

/** The form of an item of information, as lists name it. */
export const itemFields = {
  id: id('Beteckning', 'Name'),
  what: label('Vad det är', 'What it is', 400),
  reference: label('Var det finns', 'Where it is kept', 400, { optional: true }),
  sha256: label('SHA-256, hexadecimalt', 'SHA-256, hexadecimal', 64, { optional: true }),
} as const;
