import { daysBetween, type CalendarDate } from '../calendar/index.js';
import { measurableFrom, type Indicator } from './planned.js';
import { pointsOf } from './points.js';

/** The day on which the target is to be reached: the one that the needs analysis says, else that of the last measurement. */
export function targetOn(indicator: Indicator, acceptedOn: CalendarDate): CalendarDate {
  const points = indicator.targetAt === undefined ? pointsOf(indicator) : [indicator.targetAt];
  return points.map((point) => measurableFrom(acceptedOn, point)).reduce((a, b) => (a > b ? a : b), acceptedOn);
}

/**
 * The value that is expected on a day: on the straight line from the baseline at the handover to the target at its day, and the
 * target from then on. Where the target is to be reached at the handover, it is expected at once.
 */
export function expectedOn(indicator: Indicator, acceptedOn: CalendarDate, on: CalendarDate): number {
  const { baseline, target } = indicator;
  const end = targetOn(indicator, acceptedOn);
  if (on >= end) return target.value;
  const passed = Math.max(0, daysBetween(acceptedOn, on));
  return baseline.value + ((target.value - baseline.value) * passed) / daysBetween(acceptedOn, end);
}
