import type { Instant } from '@behov/domain';

/** Such as `2027-09-01 23:59:59,123`, in Stockholm's time. */
export function timeInStockholm(at: Instant): string {
  const form = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return `${form.format(new Date(at))},${at.slice(20, 23)}`;
}
