import { dayNumber, type CalendarDate } from '../calendar/index.js';
import type { Text } from '../case/text.js';
import { against } from './against.js';

interface Point {
  readonly on: CalendarDate;
  readonly value: number;
}

/** How the measured values change. */
export interface Trend {
  /** The slope of the straight line with the least squares through the measurements, for 365 days. */
  readonly changePerYear: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Computed from the trend, and labelled so: nobody measured it. */
export interface Forecast {
  readonly on: CalendarDate;
  readonly value: number;
  readonly reached: boolean;
  readonly says: Text;
}

const label: Text = {
  sv: 'Prognos: en rät linje genom mätvärdena, inte en mätning.',
  en: 'Forecast: a straight line through the measured values, not a measurement.',
};

/** The straight line with the least squares; undefined where all is measured on one day. */
function lineThrough(points: readonly Point[]) {
  const days = points.map(({ on }) => dayNumber(on));
  const middle = mean(days);
  const height = mean(points.map(({ value }) => value));
  const spread = sum(days.map((day) => (day - middle) ** 2));
  if (spread === 0) return undefined;
  const slope = sum(points.map(({ value }, at) => (days[at]! - middle) * (value - height))) / spread;
  return { slope, at: (on: CalendarDate) => height + slope * (dayNumber(on) - middle) };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length);

/** @param points in the order of time; fewer than two days have no trend */
export function trendOf(points: readonly Point[]): Trend | undefined {
  const line = lineThrough(points);
  const [first, last] = [points[0], points.at(-1)];
  return line && first && last ? { changePerYear: line.slope * 365, from: first.on, to: last.on } : undefined;
}

/** Where the trend leads on a day that comes after the last measurement. */
export function forecastOf(
  points: readonly Point[],
  on: CalendarDate,
  target: number,
  baseline: number,
): Forecast | undefined {
  const line = lineThrough(points);
  const last = points.at(-1);
  if (!line || !last || last.on >= on) return undefined;
  const value = line.at(on);
  return { on, value, reached: against(value, baseline, target).reached, says: label };
}
