import { toInstant } from '../calendar/index.js';
import { here, listedOne } from '../case/because.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import { awardOf } from './award.rules.js';

interface ExAnte {
  readonly dispatchedAt?: string;
  readonly publishedAt?: string;
  readonly publicationId?: string;
  readonly justification: string;
}

const isByHand = ({ dispatchedAt, publishedAt, publicationId }: ExAnte) =>
  [dispatchedAt, publishedAt, publicationId].every((one) => one !== undefined);

export const isByHandOrByTheProgram = rule<ExAnte>({
  id: 'EXANTE-HAND',
  says: {
    sv: 'En annons som skickades för hand anges med beteckning, och med när den skickades och publicerades; annars skickar programmet den.',
    en: 'A notice that was sent by hand is given with its id, and when it was dispatched and published; otherwise the program sends it.',
  },
  basis: 'LOU 20:3: the ten days run from a publication that is known.',
  holds: ({ body }) =>
    isByHand(body) || [body.dispatchedAt, body.publishedAt, body.publicationId].every((one) => one === undefined),
  field: 'publicationId',
});

/** For signing: whoever has sent the notice waits for what it begins. */
export const noExAnteIsAwaited = rule({
  id: 'EXANTE-AWAITED',
  says: {
    sv: 'En förhandsinsyn som är skickad är publicerad eller avvisad.',
    en: 'An ex-ante notice that was sent is published or rejected.',
  },
  basis: 'LOU 20:3, 20:15 p. 4: the contract is protected when ten days have passed since the publication.',
  holds: ({ state, track }) => state.awards[lotOf(track)]?.exAnteSent === undefined,
  because: ({ state, track }) => listedOne(state.awards[lotOf(track)]?.exAnteSent?.notice, here),
  who: ['procurer', 'registrar'],
});

export const isPublishedOnce = rule({
  id: 'EXANTE-ONCE',
  says: { sv: 'Förhandsinsynen är inte redan annonserad.', en: 'The ex-ante notice is not published already.' },
  basis: 'LOU 10:5: one notice for each contract.',
  holds: (ctx) => awardOf(ctx)?.exAnte === undefined && awardOf(ctx)?.exAnteSent === undefined,
});

export const authorityHasNotSigned = rule({
  id: 'EXANTE-BEFORE-SIGNING',
  says: {
    sv: 'Förhandsinsyn annonseras innan myndigheten undertecknar avtalet.',
    en: 'The ex-ante notice is published before the authority signs the contract.',
  },
  basis: 'LOU 10:5, 20:3, 20:15 p. 4: it is a notice of the intention to conclude the contract.',
  holds: ({ state, track }) => state.contracts[track.id]?.signedByAuthority === undefined,
});

export const datesAreInOrder = rule<ExAnte>({
  id: 'EXANTE-DATES',
  says: {
    sv: 'Annonsen är skickad efter tilldelningsbeslutet, publicerad därefter och inte i framtiden.',
    en: 'The notice was dispatched after the award decision, published after that and not in the future.',
  },
  basis: 'LOU 20:3: the ten days run from the publication.',
  holds: (ctx) => {
    const { dispatchedAt = ctx.now, publishedAt = ctx.now } = ctx.body;
    const [dispatched, published] = [toInstant(dispatchedAt), toInstant(publishedAt)];
    const decided = awardOf(ctx)?.decision?.at;
    return decided !== undefined && decided <= dispatched && dispatched <= published && published <= ctx.now;
  },
  because: ({ now }) => ({ says: { sv: `Senast ${now}.`, en: `At the latest ${now}.` }, expected: now }),
  field: 'publishedAt',
});

export const isJustified = rule<ExAnte>({
  id: 'EXANTE-JUSTIFICATION',
  says: {
    sv: 'Annonsen säger varför upphandlingen inte har annonserats.',
    en: 'The notice says why the procurement was not advertised.',
  },
  basis: 'LOU 10:5, 20:15 p. 4; Directive 89/665/EEC, Article 3a',
  holds: ({ body }) => (body.justification ?? '').trim() !== '',
  field: 'justification',
});
