import type { Reactions } from '../case/reaction.js';
import type { Text } from '../case/text.js';
import { sending } from '../notices/notice-work.js';
import { currentEnd, currentValue } from './current.js';
import { inWords } from './amounts.js';

const told = (reference: string, id: string): Text => ({
  sv: `Ändring ${id} av avtalet i ${reference}`,
  en: `Modification ${id} of the contract in ${reference}`,
});

export const modificationReactions: Reactions = {
  ModificationAgreed: (state, { facts }) => {
    const of = { id: facts.track };
    const value = currentValue(state, of);
    const [worth, last] = [inWords(value?.amount, value?.currency), currentEnd(state, of) ?? '–'];
    return [
      {
        kind: 'mail',
        roles: ['procurer', 'needs-owner', 'innovation-leader'],
        suppliers: [facts.supplier],
        subject: told(state.reference, facts.modification),
        says: {
          sv: `Båda parter har undertecknat. Avtalet är värt ${worth} och gäller till och med ${last}.`,
          en: `Both parties have signed. The contract is worth ${worth} and lasts to the end of ${last}.`,
        },
      },
    ];
  },
  ModificationRejected: (state, { facts }) => [
    {
      kind: 'mail',
      roles: ['procurer', 'needs-owner', 'innovation-leader'],
      subject: told(state.reference, facts.modification),
      says: {
        sv: 'Ändringen avslogs. Avtalet gäller som förut.',
        en: 'It was rejected. The contract stands as before.',
      },
    },
  ],
  ModificationNoticePublished: (state, { facts }) => [
    ...sending(state, 'modification', facts),
    ...(facts.publicationId === undefined
      ? []
      : [
          {
            kind: 'publish' as const,
            subject: told(state.reference, facts.modification),
            says: {
              sv: `Annonsen om ändring är publicerad ${facts.on} med beteckningen ${facts.publicationId}.`,
              en: `The modification notice is published ${facts.on} as ${facts.publicationId}.`,
            },
          },
        ]),
  ],
};
