import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { isCalled, latestToday } from './early-dialogue.rules.js';

/** `LogMarketContact`'s content, as its rules read it. */
export interface Contact {
  readonly on: string;
  readonly sharedWithAll: boolean;
  readonly nonEssential?: boolean;
  readonly items?: readonly { readonly id: string }[];
}

export const contactIsHeld = rule<Contact>({
  id: 'CONTACT-DATE',
  says: { sv: 'Kontakten har ägt rum.', en: 'The contact has taken place.' },
  basis: 'own rule: the log tells what was said, not what is planned.',
  holds: ({ body, today }) => body.on <= today,
  because: latestToday,
  field: 'on',
});

export const contactIsAllowed = rule<Contact>({
  id: 'CONTACT-AFTER-NOTICE',
  says: {
    sv: 'Efter annonsen går kontakter genom frågor och svar. Bara en kontakt utan betydelse för anbuden antecknas, och då lämnas ingen information.',
    en: 'After the notice contacts go through questions and answers. Only a contact of no importance for the tenders is logged, and then no information is given.',
  },
  basis: 'LOU 12:5 and 12:11: oral contact only on what is not essential, and documented.',
  holds: ({ state, body, stage }) =>
    !isCalled(state) ||
    stage.zone === 'implementation' ||
    (body.nonEssential === true && (body.items ?? []).length === 0),
  field: 'nonEssential',
});

const taken = ({ state, body }: Deciding<Contact>) => {
  const ids = (body.items ?? []).map((one) => one.id);
  return ids.filter((one, at) => ids.indexOf(one) !== at || state.disclosures.some((known) => known.id === one));
};

export const itemsAreNew = rule<Contact>({
  id: 'CONTACT-ITEMS',
  says: { sv: 'Varje uppgift har en egen beteckning.', en: 'Each item of information has a name of its own.' },
  basis: 'own rule: an item is followed by its name until all can have it.',
  holds: (ctx) => taken(ctx).length === 0,
  because: (ctx) => ({
    says: { sv: `Redan använda: ${taken(ctx).join(', ')}.`, en: `In use already: ${taken(ctx).join(', ')}.` },
  }),
  field: 'items',
});
