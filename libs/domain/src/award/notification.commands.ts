import { toInstant, type CalendarDate, type Instant } from '../calendar/index.js';
import { command, type Deciding } from '../case/command.js';
import type { CaseEvent } from '../case/event.js';
import { boolean, choice, date, id, instant, list, object, text } from '../fields/build.js';
import { standstill } from '../periods/index.js';
import { saysWhy, shortestStandstill, statedStandstillIsEnough, type Notifying } from './award.rules.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import { lotOf } from '../case/lot-of.js';
import type { Role } from '../case/roles.js';
import type { Sending, SendingWay } from './award.state.js';
import { concerned } from './concerned.js';
import { failedIn } from './failed-notification.js';
import * as rules from './notification.rules.js';
import { lastSending, sendingOf, sendingWays, unsent } from './sending.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const here = { area: 'competition', relation: 'case', when: 'listed' } as const;

/** The law's standstill or the longer one that is stated; where the law has none, only one that is stated. */
function standstillOf(ctx: Deciding<Notifying>) {
  const endsOn =
    ctx.body.standstillEndsOn ?? (ctx.definition.standstill === 'statutory' ? shortestStandstill(ctx) : undefined);
  return endsOn === undefined ? {} : { standstillEndsOn: endsOn };
}

const notifyTenderers = command({
  ...here,
  name: 'NotifyTenderers',
  says: { sv: 'Underrätta om tilldelningsbeslutet', en: 'Notify of the award decision' },
  fields: {
    lot,
    electronic: boolean('Skickas elektroniskt till alla', 'Sent electronically to all'),
    reasons: text('Skäl', 'Reasons', 8000),
    each: list(
      'Egna skäl för var och en',
      "Each one's own reasons",
      object('Egna skäl', 'Own reasons', {
        supplier: id('Mottagare', 'Recipient'),
        reasons: text('Skäl', 'Reasons', 8000),
      }),
      [0, 200],
      { optional: true },
    ),
    standstillEndsOn: date('Avtalsspärrens sista dag, om den är längre', 'Last day of the standstill, if longer', {
      optional: true,
    }),
    oneByOne: boolean(
      'Skickas till en i taget; varje avsändande antecknas för sig',
      'Sent to one after another; each sending is recorded by itself',
      { optional: true },
    ),
  },
  by: ['procurer'],
  rules: [saysWhy, statedStandstillIsEnough, rules.notificationIsNotBegun, rules.ownReasonsAreForRecipients],
  causes: (ctx) => {
    const { state, track, now, body } = ctx;
    const about = { track: track.id, electronic: body.electronic, recipients: concerned(state, track) };
    // What the program mails is sent when the mail server has taken it; in training no mail goes.
    const mailed = body.electronic && state.training === null;
    const stated = body.standstillEndsOn === undefined ? {} : { standstillEndsOn: body.standstillEndsOn };
    const kept = { body: { reasons: body.reasons } };
    const notified: CaseEvent =
      (body.oneByOne || mailed) && about.recipients.length > 0
        ? { type: 'NotificationBegun', facts: { ...about, ...(mailed ? { mailed } : {}), ...stated }, ...kept }
        : { type: 'TenderersNotified', facts: { ...about, sentAt: now, ...standstillOf(ctx) }, ...kept };
    // Before the notification, which ends the stage.
    const own = (body.each ?? []).map(({ supplier, reasons }): CaseEvent => ({
      type: 'OwnReasonsNotified',
      facts: { track: track.id, supplier },
      body: { reasons },
    }));
    return [...own, notified];
  },
  // The notification ends its stage; a revoked award is notified anew.
  asks: (state, track) => (sendingOf(state, track) ? [] : [{}]),
  example: { electronic: true, reasons: 'Comparison prices, scores and their reasons for every tender.' },
});

/** Counted from the last sending, and never before the day that the notification states. */
function standstillFrom(
  { definition }: Deciding,
  { sentAt, electronic }: ReturnType<typeof lastSending>,
  statedEndsOn: CalendarDate | undefined,
) {
  if (definition.standstill !== 'statutory')
    return statedEndsOn === undefined ? {} : { standstillEndsOn: statedEndsOn };
  const stated = statedEndsOn === undefined ? {} : { statedEndsOn };
  return {
    standstillEndsOn: standstill({ sentAt: [sentAt], electronicallyToAll: electronic, ...stated }).endsOn,
  };
}

/** Where all had been sent it already, the standstill begins anew for who has been sent it now. */
function prolonged(ctx: Deciding, one: { readonly at: Instant; readonly how: SendingWay }) {
  const { state, track } = ctx;
  const last = lastSending({ ...state.awards[lotOf(track)]?.notification?.sent, '': one });
  return standstillFrom(ctx, last, state.awards[lotOf(track)]?.standstillEndsOn);
}

const roles: readonly Role[] = ['procurer', 'registrar'];

/** What the program mails is waited for until the next working day is over: then people look what became of it. */
const waitsFor = ({ mailed, begunAt }: Sending) =>
  mailed ? { opensAt: endOfWorkingDays(begunAt, 1) } : { since: begunAt };

const recordNotificationSent = command({
  ...here,
  name: 'RecordNotificationSent',
  says: { sv: 'Anteckna att underrättelsen är skickad till en mottagare', en: 'Record that a recipient was notified' },
  fields: {
    lot,
    supplier: id('Mottagare', 'Recipient'),
    sentAt: instant('När den skickades', 'When it was sent'),
    how: choice('Hur', 'How', sendingWays),
  },
  // The program for what it mailed, people for what they sent.
  by: ['procurer', 'registrar', 'system'],
  rules: [rules.notificationIsBegun, rules.recipientWaits, rules.wasSentSinceBegun],
  causes: (ctx) => {
    const { state, track, body } = ctx;
    const sending = sendingOf(state, track);
    const one = { at: toInstant(body.sentAt), how: body.how };
    const sent = {
      type: 'NotificationSent',
      facts: { track: lotOf(track), supplier: body.supplier, sentAt: one.at, how: one.how },
    } as const;
    if (!sending) return [{ ...sent, facts: { ...sent.facts, ...prolonged(ctx, one) } }];
    if (unsent(sending).length > 1) return [sent];
    const last = lastSending({ ...sending.sent, [body.supplier]: one });
    const { recipients, standstillEndsOn } = sending;
    return [
      sent,
      {
        type: 'TenderersNotified',
        facts: { track: track.id, recipients, ...last, ...standstillFrom(ctx, last, standstillEndsOn) },
      },
    ];
  },
  asks: (state, track) => {
    const sending = sendingOf(state, track);
    const failed = failedIn(state, lotOf(track));
    const known = (state.awards[lotOf(track)]?.notification ?? sending)?.failed ?? {};
    const open = failed.map((supplier) => ({ about: supplier, roles, since: known[supplier]?.at ?? track.enteredAt }));
    const going = sending ? unsent(sending).filter((one) => !failed.includes(one)) : [];
    return [...open, ...going.map((supplier) => ({ about: supplier, roles, ...waitsFor(sending!) }))];
  },
  example: { supplier: 'supplier-a', sentAt: '2027-09-20T08:00:00Z', how: 'electronic' },
});

export const notificationCommands = [notifyTenderers, recordNotificationSent];
