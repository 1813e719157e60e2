const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether eight digits begin a Swedish personal or co-ordination number: YYYYMMDD, the day 1–31 or that and sixty. */
export function isCalendarDate(digits: string): boolean {
  const [year, month, given] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || given === undefined) return false;
  const day = given > 60 ? given - 60 : given;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (daysIn[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
