import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Text } from '../case/text.js';
import { uncertified, isCertified } from './certified.js';
import type { Window } from './windows.state.js';

export interface AboutList {
  readonly window: string;
}

/** The opened window that a command names, when it is the track's own or the whole case's. */
export const openedWindow = ({ state, track, body }: Pick<Deciding<AboutList>, 'state' | 'track' | 'body'>) => {
  const window = state.windows[body.window];
  return window?.status === 'opened' && [track.id, 'case'].includes(window.track) && window.list ? window : undefined;
};

const concerned: Text = { sv: 'Det gäller:', en: 'That is:' };

export const isListed = rule<AboutList>({
  id: 'CERTIFY-WINDOW',
  says: { sv: 'Det finns ingen förteckning att intyga.', en: 'There is no list to certify.' },
  basis: 'LOU 12:10: a list is made when tenders are opened.',
  holds: (ctx) => openedWindow(ctx) !== undefined,
  because: ({ state }) =>
    listed(
      Object.values(state.windows).flatMap((one) => (one.status === 'opened' && one.list ? [one.id] : [])),
      concerned,
    ),
  field: 'window',
});

export const openedIt = rule<AboutList>({
  id: 'CERTIFY-OPENER',
  says: {
    sv: 'Förteckningen intygas av dem som öppnade, en gång var.',
    en: 'The list is certified by those who opened, once each.',
  },
  basis: 'LOU 12:10',
  holds: (ctx) => uncertified(ctx.state, openedWindow(ctx) ?? {}, ctx.now).includes(ctx.actor.id),
  because: (ctx) => listed(uncertified(ctx.state, openedWindow(ctx) ?? {}, ctx.now), concerned),
  who: ['opener'],
});

/** The window of what is judged now: the one that was opened last, of the track itself or of the whole case. */
const listHere = ({ state, track }: Deciding): Window | undefined =>
  Object.values(state.windows).findLast((one) => one.status === 'opened' && [track.id, 'case'].includes(one.track));

/** Holds back the first decision on what was opened. */
export const openingIsCertified = rule({
  id: 'OPENING-CERTIFIED',
  says: {
    sv: 'De som öppnade intygar förteckningen innan något beslutas om det som öppnades.',
    en: 'Those who opened certify the list before anything is decided on what was opened.',
  },
  basis: 'LOU 12:10; own rule: signatures come before judgement. Whoever has left the task since signs no more.',
  holds: (ctx) => isCertified(ctx.state, listHere(ctx) ?? {}, ctx.now),
  because: (ctx) => listed(uncertified(ctx.state, listHere(ctx) ?? {}, ctx.now), concerned),
  who: ['opener'],
});

/** A tender that cannot be read is judged, and not found valid. */
export const tenderIsReadable = rule<{ readonly supplier: string; readonly outcome: 'valid' | 'rejected' }>({
  id: 'EVAL-READABLE',
  says: {
    sv: 'Ett anbud som inte kan läsas är inte giltigt; ange varför det förkastas.',
    en: 'A tender that cannot be read is not valid; say why it is rejected.',
  },
  basis: 'LOU 4:10, 12:1: tenders are submitted in the form that the documents ask for.',
  holds: (ctx) =>
    ctx.body.outcome !== 'valid' || !listHere(ctx)?.faulty?.some((one) => one.supplier === ctx.body.supplier),
  because: (ctx) => {
    const faults = listHere(ctx)?.faulty?.filter((one) => one.supplier === ctx.body.supplier) ?? [];
    return {
      says: listed(
        faults.map(({ envelope, fault }) => `${envelope}: ${fault}`),
        concerned,
      ).says,
    };
  },
  field: 'outcome',
});

export const isBeforeTheOpening = rule<AboutList>({
  id: 'ADMIT-BEFORE',
  says: {
    sv: 'Den som handelskammaren utser bjuds in till en öppning av anbud som inte har skett.',
    en: 'Whom the chamber appoints is admitted to an opening of tenders that has not taken place.',
  },
  basis: 'LOU 12:10: on the request of a tenderer, and at its cost.',
  holds: ({ state, body }) => {
    const window = state.windows[body.window];
    return window?.receives === 'tender' && ['open', 'closed'].includes(window.status);
  },
  field: 'window',
});
