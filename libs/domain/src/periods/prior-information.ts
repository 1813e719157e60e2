import { addMonths, daysBetween } from '../calendar/index.js';
import type { CalendarDate } from '../calendar/index.js';
import { inForce } from './dated.js';
import { priorInformationWindow } from './minimum-periods.data.js';

/** A prior information notice, as it bears on the minimum period. */
export interface PriorInformation {
  readonly sentOn: CalendarDate;
  /** When the contract notice itself was, or will be, sent. */
  readonly noticeSentOn: CalendarDate;
  /** It had the particulars of Directive 2014/24/EU, Annex V, part B, section I, as far as they were available. */
  readonly complete: boolean;
}

/** Whether a prior information notice was complete, and sent in its window before the notice (LOU 11:5). */
export function priorInformationShortens(notice: PriorInformation, on: CalendarDate): boolean {
  const window = inForce(priorInformationWindow, on);
  return (
    window !== undefined &&
    notice.complete &&
    daysBetween(notice.sentOn, notice.noticeSentOn) >= window.atLeastDays &&
    notice.noticeSentOn <= addMonths(notice.sentOn, window.atMostMonths)
  );
}
