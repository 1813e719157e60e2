import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { openDisclosures } from './disclosure.js';
import { latestToday } from './early-dialogue.rules.js';

/** How an item of information can be had: as text here, at a place, or by the digest of a document. */
export interface Given {
  readonly id: string;
  readonly content?: string;
  readonly reference?: string;
  readonly sha256?: string;
}

const canBeHad = ({ content, reference, sha256 }: Given) =>
  sha256 === undefined ? content !== undefined || reference !== undefined : /^[0-9a-f]{64}$/.test(sha256);

const says = {
  sv: 'Varje uppgift har sin text, en plats eller en fullständig SHA-256 (64 hexadecimala tecken).',
  en: 'Each item has its text, a reference or a whole SHA-256 (64 hexadecimal characters).',
};
const basis = 'LOU 4:8; Directive 2014/24/EU, Article 41: the others get the same information, not its title.';

export const itemCanBeHad = rule<Given>({
  id: 'DISCLOSURE-CONTENT',
  says,
  basis,
  holds: ({ body }) => canBeHad(body),
  field: 'content',
});

export const itemsCanBeHad = rule<{ readonly items: readonly Given[] }>({
  id: 'INFORMATION-CONTENT',
  says,
  basis,
  holds: ({ body }) => body.items.every(canBeHad),
  because: ({ body }) => {
    const missing = body.items
      .filter((one) => !canBeHad(one))
      .map((one) => one.id)
      .join(', ');
    return { says: { sv: `Gäller: ${missing}.`, en: `It concerns: ${missing}.` } };
  },
  field: 'items',
});

export const itemWasGiven = rule<{ readonly givenOn: string }>({
  id: 'DISCLOSURE-DATE',
  says: { sv: 'Uppgiften är redan lämnad.', en: 'The item has been given already.' },
  basis: 'own rule: the package tells what some know, and since when.',
  holds: ({ body, today }) => body.givenOn <= today,
  because: latestToday,
  field: 'givenOn',
});

const published = (ctx: Deciding, id: string) =>
  ctx.state.disclosures.some((one) => one.id === id && one.status === 'published');

export const itemIsNotPublished = rule<Given>({
  id: 'DISCLOSURE-PUBLISHED',
  says: { sv: 'Uppgiften är inte redan publicerad.', en: 'The item is not published already.' },
  basis: 'own rule: what all have been given is not changed behind them; a correction is an item of its own.',
  holds: (ctx) => !published(ctx, ctx.body.id),
  field: 'id',
});

export const itemsAreNotPublished = rule<{ readonly items: readonly Given[] }>({
  id: 'INFORMATION-NEW',
  says: {
    sv: 'Varje uppgift nämns en gång och är inte redan publicerad.',
    en: 'Each item is named once and is not published already.',
  },
  basis: 'own rule: what all have been given is not changed behind them; a correction is an item of its own.',
  holds: (ctx) => {
    const ids = ctx.body.items.map((one) => one.id);
    return new Set(ids).size === ids.length && !ids.some((one) => published(ctx, one));
  },
  field: 'items',
});

const forgotten = ({ state, body }: Deciding<{ readonly id: string; readonly knownTo: readonly string[] }>) =>
  (state.disclosures.find((one) => one.id === body.id)?.knownTo ?? []).filter((one) => !body.knownTo.includes(one));

export const nobodyWhoKnowsIsForgotten = rule<{ readonly id: string; readonly knownTo: readonly string[] }>({
  id: 'DISCLOSURE-KNOWN',
  says: {
    sv: 'Alla som fick uppgiften står med bland dem som känner till den.',
    en: 'All who were given the item are among those who know it.',
  },
  basis: 'LOU 4:8, 13:3 p. 7: who had an advantage must be seen when it is judged.',
  holds: (ctx) => forgotten(ctx).length === 0,
  because: (ctx) => ({
    says: { sv: `Saknas: ${forgotten(ctx).join(', ')}.`, en: `Missing: ${forgotten(ctx).join(', ')}.` },
  }),
  field: 'knownTo',
});

/**
 * For the command that calls suppliers to compete: the notice, or the invitation where there is none. What such a command causes must be
 * followed by `publishPackage` in its own folder's evolve.
 */
export const disclosureIsComplete = rule({
  id: 'NOTICE-DISCLOSURE',
  says: {
    sv: 'Allt som några leverantörer känner till ingår i det som lämnas ut till alla.',
    en: 'Everything that some suppliers know is in the package that is disclosed to all.',
  },
  basis:
    'LOU 4:8; Directive 2014/24/EU, Article 41; below the thresholds the principles of procurement (19a:8 for direct awards)',
  holds: ({ state }) => openDisclosures(state).length === 0,
  because: ({ state }) => {
    const missing = openDisclosures(state);
    const list = missing.map((one) => `${one.id} (${one.what})`).join(', ');
    return {
      says: { sv: `Saknas: ${list}.`, en: `Missing: ${list}.` },
      expected: missing.map((one) => one.id).join(', '),
    };
  },
  who: ['procurer', 'matching-officer'],
});
