import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { LettersFacts } from '../letters/letters.state.js';
import { unsent } from './sending.js';

/** The mail that failed, as the event tells it. */
type Failed = LettersFacts['MailFailed'];

/** The lot whose notification a mail was, if it was one that still stands. */
export function notificationOf(state: CaseState, { work, supplier }: Pick<Failed, 'work' | 'supplier'>) {
  const seq = Number(work.split('/')[0]);
  const found = Object.entries(state.awards).find(([, { sending, notification }]) => {
    const told = sending ?? notification;
    return told?.seq === seq && supplier !== undefined && told.recipients.includes(supplier);
  });
  return found?.[0];
}

/** Those to whom a notification is to be sent otherwise: by failed mail, before or after all seemed to have been sent it. */
export const failedIn = (state: CaseState, lot: string): readonly string[] => {
  const { sending, notification } = state.awards[lot] ?? {};
  return Object.keys((sending ?? notification)?.failed ?? {});
};

/** Those who wait for the notification: not sent it yet, or not reached by it. */
export function waitingFor(state: CaseState, lot: string): readonly string[] {
  const sending = state.awards[lot]?.sending;
  return sending ? unsent(sending) : failedIn(state, lot);
}

/** Who was not reached was not sent it: the sending counts no more. Undefined where the mail was no notification. */
export function withFailedNotification(state: CaseState, failed: Failed, at: Instant): CaseState | undefined {
  const lot = notificationOf(state, failed);
  const award = lot === undefined ? undefined : state.awards[lot];
  const { supplier } = failed;
  if (lot === undefined || !award || supplier === undefined) return undefined;
  const marked = <S extends NonNullable<typeof award.sending | typeof award.notification>>(one: S): S => ({
    ...one,
    ...(one.sent ? { sent: Object.fromEntries(Object.entries(one.sent).filter(([each]) => each !== supplier)) } : {}),
    failed: { ...one.failed, [supplier]: { at, reason: failed.reason } },
  });
  const { sending, notification } = award;
  const next = {
    ...award,
    ...(sending ? { sending: marked(sending) } : notification ? { notification: marked(notification) } : {}),
  };
  return { ...state, awards: { ...state.awards, [lot]: next } };
}
