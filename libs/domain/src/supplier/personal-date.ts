const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether eight digits begin a Swedish personal or co-ordination number: YYYYMMDD, the day 1–31 or that and sixty. */
export function isCalendarDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4, 6));
  const day = Number(digits.slice(6, 8)) % 60;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (daysIn[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
