import { dateInStockholm, dateInWords, endOfDay } from '../calendar/index.js';
import type { CalendarDate, ComputedPeriod, Instant } from '../calendar/index.js';
import { statutoryPeriod } from './statutory-period.js';

/** How the notification of an award decision was sent, and what it said. */
export interface NotificationSent {
  /** When it was sent to each candidate and tenderer; not empty. */
  readonly sentAt: readonly Instant[];
  /** It went electronically to all of them. */
  readonly electronicallyToAll: boolean;
  /** The last day of the standstill that it states, when it states one. */
  readonly statedEndsOn?: CalendarDate;
}

/**
 * The standstill after a notification (LOU 20:1): 10 days when it went electronically to all, else 15, from the day of
 * the last sending; longer when the notification states a later day, never shorter. The contract may be signed from
 * `endsAt` on, unless a court's review goes on.
 *
 * @throws RangeError when nothing was sent
 */
export function standstill(notification: NotificationSent): ComputedPeriod {
  const last = notification.sentAt.map(dateInStockholm).sort().at(-1);
  if (last === undefined) throw new RangeError('The notification has been sent to nobody');
  const id = notification.electronicallyToAll ? 'STANDSTILL-ELECTRONIC' : 'STANDSTILL-OTHER';
  const minimum = statutoryPeriod(id, last);
  const stated = notification.statedEndsOn;
  if (stated === undefined || stated <= minimum.endsOn) return minimum;
  const day = dateInWords(stated);
  return {
    ...minimum,
    endsOn: stated,
    endsAt: endOfDay(stated),
    explanation: [
      ...minimum.explanation,
      {
        kind: 'extended',
        on: stated,
        source: 'LOU 20:1',
        says: {
          sv: `Underrättelsen anger en längre avtalsspärr, till och med ${day.sv}.`,
          en: `The notification states a longer standstill, to the end of ${day.en}.`,
        },
      },
    ],
  };
}
