import { addMilliseconds, startOfDay } from '@behov/domain';

/** Working hours begin at eight, in Stockholm. */
export const morning = (date: string): string => addMilliseconds(startOfDay(date), 8 * 3_600_000);
