import { dateInStockholm, endOfDay, epochMilliseconds, instantAt } from './stockholm-time.js';
import type { Instant } from './stockholm-time.js';
import { regulation } from './explanation.js';
import type { ExplanationStep } from './explanation.js';
import type { ComputedPeriod } from './computed-period.js';
import { checkLength, lengthInWords } from './period-length.js';
import { calendarFor, hasTwoDays, tooFewWorkingDays } from './regulation-1182-71.js';
import type { WhoseTime } from './regulation-1182-71.js';
import { addDays } from './calendar-date.js';
import { countWorkingDays, sameOrNextWorkingDay } from './working-days.js';

const hour = 3_600_000;

/**
 * A period in hours under Regulation 1182/71. The hour of the event isn't counted (Article 3(1)); hours are hours that
 * pass, also when the clocks change; the end doesn't move off a day that is no working day (3(4)). From 48 hours on it
 * touches at least two working days, else it ends with the second one's last hour (3(5)); whether Article 3(5) means
 * hours too is disputed, and this reading never gives less time.
 *
 * @throws RangeError when `hours` isn't whole
 */
export function hoursUnderRegulation(event: Instant, hours: number, whose: WhoseTime): ComputedPeriod {
  const length = { count: hours, unit: 'hours' } as const;
  checkLength(length);
  const calendar = calendarFor(whose);
  const firstHour = Math.floor(epochMilliseconds(event) / hour) + 1;
  let endsAt = instantAt((firstHour + hours) * hour);
  let endsOn = lastDayBefore(endsAt);
  const words = lengthInWords(length);
  const steps: ExplanationStep[] = [
    {
      kind: 'counted',
      on: endsOn,
      source: `${regulation}, art. 3.1–3.3`,
      says: {
        sv: `${words.sv} från nästa hela timme; timmen då händelsen inträffade räknas inte.`,
        en: `${words.en} from the next full hour; the hour of the event isn't counted.`,
      },
    },
  ];
  const firstDay = dateInStockholm(instantAt(firstHour * hour));
  while (hasTwoDays(length) && countWorkingDays(firstDay, endsOn, calendar, 2) < 2) {
    endsOn = sameOrNextWorkingDay(addDays(endsOn, 1), calendar).on;
    endsAt = endOfDay(endsOn);
    steps.push(tooFewWorkingDays(endsOn, 'forward'));
  }
  return { from: dateInStockholm(event), length, endsOn, endsAt, explanation: steps };
}

/** The last day of a period that ends before an instant. */
const lastDayBefore = (endsAt: Instant) => dateInStockholm(instantAt(epochMilliseconds(endsAt) - 1));
