import { dateInStockholm, endOfDay, stepWorkingDays, type Instant } from '../calendar/index.js';

const ends = new Map<string, Instant>();
const endsAtMost = 2_000;

/**
 * The exclusive end of the n-th working day after an instant's date. Answers are remembered: every command asks for the
 * dates of all open tasks, and they follow from the arguments alone.
 */
export function endOfWorkingDays(since: Instant, days: number): Instant {
  const asked = `${since} ${days}`;
  const known = ends.get(asked);
  if (known !== undefined) return known;
  const end = endOfDay(stepWorkingDays(dateInStockholm(since), days, 1, 'public-holidays-and-eves'));
  if (ends.size >= endsAtMost) ends.clear();
  ends.set(asked, end);
  return end;
}
