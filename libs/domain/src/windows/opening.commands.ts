import { command } from '../case/command.js';
import type { CaseEvent } from '../case/event.js';
import { choice, id, text } from '../fields/build.js';
import { isAskedFor, openingIn, speaksFor, standing } from './opening.js';
import { openedBy } from './opened-by.js';
import * as rules from './opening.rules.js';
import { namedOpening } from './opening.rules.js';
import { standsUntil } from './opening-together.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const window = id('Tid för inlämning', 'Window');
const parts = ['request', 'tender', 'entry', 'qualification', 'quality', 'price'] as const;
const envelope = choice('Del av inlämningen', 'Part of the submission', parts, { optional: true });
const inStage = { area: 'competition', when: 'listed' } as const;
const byTime = { ...inStage, by: ['system'], relation: 'system' } as const;

const requestOpening = command({
  ...inStage,
  name: 'RequestOpening',
  says: { sv: 'Begär öppning', en: 'Ask for the opening' },
  fields: {
    lot,
    window,
    envelope,
    share: text(
      'Egen del av nyckeln, krypterad till öppningen',
      'Own share of the key, encrypted to the opening',
      8000,
      {
        optional: true,
      },
    ),
  },
  by: ['opener'],
  relation: 'case',
  rules: [
    rules.isToBeOpened,
    rules.isTheNextEnvelope,
    rules.windowIsClosed,
    rules.workBeforeIsDone,
    rules.openingIsNotUnderWay,
    rules.openersDiffer,
    rules.sharesAreGiven,
  ],
  causes: (ctx) => {
    const { window: asked, envelope: part } = namedOpening(ctx)!;
    const stand = standing(asked, ctx.now);
    const lapsed = asked.openers.filter((one) => !stand.includes(one)).map(({ person }) => person);
    const { share } = ctx.body;
    return [
      ...(lapsed.length > 0
        ? [{ type: 'OpeningRequestLapsed', facts: { window: asked.id, openers: lapsed } } satisfies CaseEvent]
        : []),
      {
        type: 'OpeningRequested',
        facts: { window: asked.id, opener: ctx.actor.id, ...(part === undefined ? {} : { envelope: part }) },
        ...(share === undefined ? {} : { body: { share } }),
      },
    ];
  },
  asks: (state, track) => {
    const opening = openingIn(state, track);
    if (!opening || isAskedFor(opening.window) || !speaksFor(state, track, opening.window)) return [];
    const { window: one, envelope: part, since } = opening;
    const about = one.status === 'opened' ? `${one.id}/${part}` : one.id;
    return [{ about, except: one.openers.map(({ person }) => person), ...(since === undefined ? {} : { since }) }];
  },
  example: { window: 'requests' },
});

/** The time for a command about a window, where lots have parted with its lot. */
const inTrack = (track: string, of: string) => ({ ...(track === 'case' ? {} : { lot: track }), window: of });

const lapseOpeningRequest = command({
  ...byTime,
  name: 'LapseOpeningRequest',
  says: { sv: 'Låt en begäran om öppning förfalla', en: 'Let a request for the opening lapse' },
  fields: { lot, window },
  rules: [rules.isToBeOpened, rules.requestHasLapsed],
  causes: (ctx) => {
    const { window: asked } = namedOpening(ctx)!;
    const stand = standing(asked, ctx.now);
    const openers = asked.openers.filter((one) => !stand.includes(one)).map(({ person }) => person);
    return [{ type: 'OpeningRequestLapsed', facts: { window: asked.id, openers } }];
  },
  falls: (state, track) => {
    const opening = openingIn(state, track);
    const first = opening?.window.openers[0];
    if (!first || isAskedFor(opening.window) || !speaksFor(state, track, opening.window)) return [];
    return [
      {
        at: standsUntil(first.at),
        body: inTrack(track.id, opening.window.id),
        says: {
          sv: `Begäran om öppning förfaller (${opening.window.id})`,
          en: `The request for the opening lapses (${opening.window.id})`,
        },
      },
    ];
  },
  example: { window: 'requests' },
});

const openWindow = command({
  ...byTime,
  name: 'OpenWindow',
  says: { sv: 'Öppna inlämningarna', en: 'Open the submissions' },
  fields: { lot, window, envelope },
  rules: [
    rules.isToBeOpened,
    rules.isTheNextEnvelope,
    rules.windowIsClosed,
    rules.workBeforeIsDone,
    rules.enoughHaveAsked,
    rules.keysAreReleased,
  ],
  brings: 'submissions',
  causes: (ctx) => {
    const { window: one, envelope: part } = namedOpening(ctx)!;
    return openedBy(one, part, ctx.brought);
  },
  falls: (state, track) => {
    const opening = openingIn(state, track);
    if (!opening || !isAskedFor(opening.window) || !speaksFor(state, track, opening.window)) return [];
    const { window: one, envelope: part } = opening;
    return [
      {
        at: one.openers.at(-1)!.at,
        body: { ...inTrack(track.id, one.id), ...(part === undefined ? {} : { envelope: part }) },
        says: { sv: `Öppning (${one.id})`, en: `Opening (${one.id})` },
      },
    ];
  },
  example: { window: 'requests' },
});

export const openingCommands = [requestOpening, lapseOpeningRequest, openWindow];
