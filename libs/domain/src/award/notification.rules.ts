import { toInstant } from '../calendar/index.js';
import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import { concerned } from './concerned.js';
import { failedIn, waitingFor } from './failed-notification.js';
import { sendingOf } from './sending.js';

interface Recording {
  readonly supplier: string;
  readonly sentAt: string;
}
interface OwnReasons {
  readonly each?: readonly { readonly supplier: string; readonly reasons: string }[];
}

const waiting = ({ state, track }: Deciding) => waitingFor(state, lotOf(track));

export const notificationIsNotBegun = rule({
  id: 'NOTIFY-ONCE',
  says: { sv: 'Ingen underrättelse är redan på väg ut.', en: 'No notification is on its way already.' },
  basis: 'LOU 12:12, 20:1: one decision is notified once, and the standstill is counted from its last sending.',
  holds: ({ state, track }) => sendingOf(state, track) === undefined,
  because: (ctx) => listed(waiting(ctx), here),
  who: ['procurer', 'registrar'],
});

export const ownReasonsAreForRecipients = rule<OwnReasons>({
  id: 'NOTIFY-OWN-REASONS',
  says: {
    sv: 'Egna skäl ges till dem som underrättas, en gång var, och säger något.',
    en: 'Reasons of their own are given to those who are notified, once to each, and say something.',
  },
  basis: 'LOU 12:12, 19:19: each candidate and tenderer is told the reasons for the decision.',
  holds: ({ state, track, body: { each = [] } }) => {
    const all = concerned(state, track);
    const names = each.map(({ supplier }) => supplier);
    return (
      new Set(names).size === names.length &&
      each.every(({ supplier, reasons }) => all.includes(supplier) && reasons.trim() !== '')
    );
  },
  because: ({ state, track }) => listed(concerned(state, track), here),
  field: 'each',
});

export const notificationIsBegun = rule({
  id: 'NOTIFY-BEGUN',
  says: {
    sv: 'En underrättelse skickas till en i taget, eller har inte nått någon.',
    en: 'A notification is being sent to one after another, or has not reached somebody.',
  },
  basis: 'LOU 12:12: what is sent belongs to a notification.',
  holds: (ctx) => sendingOf(ctx.state, ctx.track) !== undefined || waiting(ctx).length > 0,
  who: ['procurer'],
});

export const recipientWaits = rule<Recording>({
  id: 'NOTIFY-RECIPIENT',
  says: {
    sv: 'Den som underrättelsen skickades till hör till dem som väntar på den.',
    en: 'Whom the notification was sent to is among those who wait for it.',
  },
  basis: 'LOU 12:12, 20:1: each is sent the notification, and the standstill begins when all have been.',
  holds: (ctx) => waiting(ctx).includes(ctx.body.supplier),
  because: (ctx) => listed(waiting(ctx), here),
  field: 'supplier',
});

export const wasSentSinceBegun = rule<Recording>({
  id: 'NOTIFY-SENT-AT',
  says: {
    sv: 'Underrättelsen skickades efter att den blev färdig och inte i framtiden.',
    en: 'The notification was sent after it was ready and not in the future.',
  },
  basis: 'LOU 20:1: the standstill is counted from the sending. Only what has happened is recorded.',
  holds: ({ state, track, body, now }) => {
    const at = toInstant(body.sentAt);
    const { sending, notification } = state.awards[lotOf(track)] ?? {};
    return (sending?.begunAt ?? notification?.failed?.[body.supplier]?.at ?? '') <= at && at <= now;
  },
  because: ({ now }) => listed([now], here),
  field: 'sentAt',
});

export const allAreReached = rule({
  id: 'NOTIFY-REACHED',
  says: {
    sv: 'Ingen väntar på underrättelsen för att den inte kom fram.',
    en: 'Nobody waits for the notification because it did not arrive.',
  },
  basis:
    'LOU 12:12, 20:1: the standstill is counted from the last sending that succeeded. That a mail that came back was not sent is the program’s own, stricter reading.',
  holds: ({ state, track }) => failedIn(state, lotOf(track)).length === 0,
  because: ({ state, track }) => listed(failedIn(state, lotOf(track)), here),
  who: ['procurer', 'registrar'],
});
