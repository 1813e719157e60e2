import { rule } from '../case/rule.js';

export const showsWhatHappened = rule<{ readonly shows: number }>({
  id: 'PAPER-AHEAD',
  says: { sv: 'Handlingen visar en händelse som inte finns.', en: 'The paper shows an event that is not there.' },
  basis:
    'own rule: a paper shows the case as it stood after one of its events, so that it can be made anew from the log.',
  holds: ({ state, body: { shows } }) => shows <= state.seq,
  field: 'shows',
});

export const hasBothFiles = rule<{ readonly files: readonly { readonly kind: string }[] }>({
  id: 'PAPER-FILES',
  says: {
    sv: 'En handling är en PDF och samma innehåll som JSON.',
    en: 'A paper is a PDF and the same content as JSON.',
  },
  basis: 'own rule: what people read and what programs read is made at once and says the same.',
  holds: ({ body: { files } }) => files.map(({ kind }) => kind).join('/') === 'pdf/data',
  field: 'files',
});
