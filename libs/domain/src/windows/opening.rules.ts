import { clockInStockholm, dateInStockholm } from '../calendar/index.js';
import { here, listedOne } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { currentWindow } from './current-window.js';
import type { EnvelopeId } from './envelopes.js';
import { before, mayOpen } from './may-open.js';
import { isAskedFor, laterOpening, openersNeeded, standing } from './opening.js';
import { nextEnvelope } from './envelopes.js';
import { standsUntil } from './opening-together.js';

export interface AboutOpening {
  readonly window: string;
  readonly envelope?: string;
}

/** The window that a command would open, with its next part: the stage's own, or one of whose tenders a part is still sealed. */
export function namedOpening({ state, track, body }: Deciding<AboutOpening>) {
  const here = currentWindow(state, track);
  if (here?.id === body.window && here.status !== 'opened') return { window: here, envelope: nextEnvelope(here) };
  const later = laterOpening(state, track);
  return later?.window.id === body.window ? later : undefined;
}

export const isToBeOpened = rule<AboutOpening>({
  id: 'OPENING-KNOWN',
  says: { sv: 'Det finns inget sådant att öppna här.', en: 'There is no such thing to open here.' },
  basis: 'LOU 12:10: a list is made of one opening; a command about it names the window, so that no other is opened.',
  holds: (ctx) => namedOpening(ctx) !== undefined,
  because: ({ state, track }) =>
    listedOne((laterOpening(state, track)?.window ?? currentWindow(state, track))?.id, here),
  field: 'window',
});

export const isTheNextEnvelope = rule<AboutOpening>({
  id: 'OPENING-ENVELOPE',
  says: { sv: 'Delarna öppnas i tur och ordning.', en: 'The parts are opened one after the other.' },
  basis:
    'LOU 4:1: what is judged first is judged without knowing the rest; own rule: the order stands in the documents.',
  holds: (ctx) => ctx.body.envelope === undefined || ctx.body.envelope === namedOpening(ctx)?.envelope,
  because: (ctx) => listedOne(namedOpening(ctx)?.envelope, here),
  field: 'envelope',
});

export const windowIsClosed = rule<AboutOpening>({
  id: 'OPENING-CLOSED',
  says: {
    sv: 'Inget öppnas förrän tiden är ute och stängd, och bara en gång.',
    en: 'Nothing is opened before the time is over and closed, and only once.',
  },
  basis: 'LOU 12:10',
  holds: (ctx) => ['closed', 'opened'].includes(namedOpening(ctx)?.window.status ?? ''),
  because: (ctx) => listedOne(namedOpening(ctx)?.window.dueAt, here),
  who: ['system'],
  field: 'window',
});

export const workBeforeIsDone = rule<AboutOpening>({
  id: 'OPENING-BEFORE',
  says: {
    sv: 'Nästa del öppnas när förteckningen över den förra är undertecknad och arbetet med den är klart.',
    en: 'The next part is opened when the list of the one before is signed and the work on it is done.',
  },
  basis: 'LOU 4:1, 16:1; own rule: those who judge quality do not know the prices.',
  holds: (ctx) => {
    const { window, envelope } = namedOpening(ctx) ?? {};
    return window?.status !== 'opened' || (!!envelope && mayOpen(ctx.state, window, envelope as EnvelopeId, ctx.now));
  },
  because: (ctx) => {
    const envelope = namedOpening(ctx)?.envelope;
    return { says: (envelope && before[envelope]?.says) || listedOne(envelope, here).says };
  },
  who: ['opener', 'procurer'],
});

/** Until when the first request that stands waits for the others, as a clock on the wall shows it. */
function untilWhen(ctx: Deciding<AboutOpening>) {
  const { window } = namedOpening(ctx) ?? {};
  const first = window && standing(window, ctx.now)[0];
  if (!first) return listedOne(undefined, here);
  const until = standsUntil(first.at);
  const clock = `${dateInStockholm(until)} ${clockInStockholm(until)}`;
  return {
    says: {
      sv: `Den andra begär senast ${clock}; annars begärs öppningen på nytt.`,
      en: `The other asks before ${clock}; otherwise the opening is asked for anew.`,
    },
    expected: until,
  };
}

export const openersDiffer = rule<AboutOpening>({
  id: 'OPENING-TWO',
  says: {
    sv: 'Två olika utsedda personer begär öppningen; du har redan gjort det.',
    en: 'Two different appointed persons ask for the opening; you already have.',
  },
  basis: 'LOU 12:10',
  holds: (ctx) => {
    const { window } = namedOpening(ctx) ?? {};
    return !window || !standing(window, ctx.now).some((one) => one.person === ctx.actor.id);
  },
  because: untilWhen,
  who: ['opener'],
});

export const openingIsNotUnderWay = rule<AboutOpening>({
  id: 'OPENING-ASKED',
  says: {
    sv: 'Öppningen är redan begärd av så många som behövs, och sker strax.',
    en: 'The opening is asked for by as many as are needed already, and will follow.',
  },
  basis: 'LOU 12:10: one opening, one list.',
  holds: (ctx) => {
    const { window } = namedOpening(ctx) ?? {};
    return !window || !isAskedFor(window);
  },
  who: ['system'],
});

export const enoughHaveAsked = rule<AboutOpening>({
  id: 'OPENING-TOGETHER',
  says: {
    sv: 'Ingenting öppnas förrän så många utsedda som behövs har begärt det, tillsammans.',
    en: 'Nothing is opened before as many appointed persons as are needed have asked for it, together.',
  },
  basis: 'LOU 12:10; own rule for what together means: see the dated setting of the opening.',
  holds: (ctx) => {
    const { window } = namedOpening(ctx) ?? {};
    return window !== undefined && isAskedFor(window);
  },
  because: (ctx) => {
    const { window } = namedOpening(ctx) ?? {};
    return listedOne(window && `${window.openers.length}/${openersNeeded(window)}`, here);
  },
  who: ['opener'],
});

export const keysAreReleased = rule<AboutOpening>({
  id: 'OPENING-RELEASED',
  says: {
    sv: 'Öppningen görs av den process som förvarar nycklarna, ingen annan.',
    en: 'The opening is done by the process that keeps the keys, and by no other.',
  },
  basis: 'LOU 12:8–10: nobody else can read what was submitted.',
  holds: ({ brought }) => brought.submissions !== undefined || brought.shareFaults !== undefined,
  who: ['system'],
});

export const requestHasLapsed = rule<AboutOpening>({
  id: 'OPENING-LAPSED',
  says: { sv: 'Ingen begäran har förfallit.', en: 'No request has lapsed.' },
  basis: 'Own rule: what time brings is done at its time.',
  holds: (ctx) => {
    const { window } = namedOpening(ctx) ?? {};
    return !!window && !isAskedFor(window) && standing(window, ctx.now).length < window.openers.length;
  },
  because: (ctx) => listedOne(namedOpening(ctx)?.window.openers[0]?.at, here),
});

export const sharesAreGiven = rule<AboutOpening & { readonly share?: string }>({
  id: 'OPENING-SHARE',
  says: {
    sv: 'Där nyckeln är delad ger varje öppnare sin del; annars finns ingen del att ge.',
    en: 'Where the key is split each opener gives their share; otherwise there is no share to give.',
  },
  basis: "LOU 12:8; own rule: the documents' choice that no operator can open alone.",
  holds: (ctx) => {
    const { window, envelope } = namedOpening(ctx) ?? {};
    const split = window?.envelopes?.find(({ id }) => id === envelope)?.commitment !== undefined;
    return split === (ctx.body.share !== undefined);
  },
  field: 'share',
});
