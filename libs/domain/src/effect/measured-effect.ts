import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { against } from './against.js';
import { expectedOn, targetOn } from './curve.js';
import type { Measurement } from './effect.state.js';
import { forecastOf, type Forecast, type Trend, trendOf } from './forecast.js';
import { indicators, type Indicator } from './planned.js';

/** One measured value against the goal of the needs analysis. */
export interface MeasuredPoint {
  /** `handover` or an ISO 8601 period after it. */
  readonly point: string;
  readonly on: CalendarDate;
  readonly value: number;
  readonly by: Measurement['by'];
  /** From the baseline; negative is a decrease. */
  readonly change: number;
  /** How much of the way from baseline to target: 0 at the baseline, 1 at the target, more beyond it, negative the wrong way. */
  readonly shareOfWay: number;
  readonly reached: boolean;
  /** On the straight line from the baseline at the handover to the target at its day; undefined before there is a handover. */
  readonly expected?: number;
  /** The value less the expected one; negative is below the line. */
  readonly deviation?: number;
  /** Whether it lies on the better side of the line, or on it. */
  readonly onTrack?: boolean;
}

/** What came of one wanted effect. */
export interface MeasuredEffect extends Pick<Indicator, 'id' | 'text' | 'unit'> {
  readonly baseline: number;
  readonly target: number;
  /** Which way is better; `same` is a state to be kept. */
  readonly direction: 'up' | 'down' | 'same';
  /** The day on which the target is to be reached, once there is a handover. */
  readonly targetOn?: CalendarDate;
  /** In the order of time; empty when nothing is measured yet. */
  readonly points: readonly MeasuredPoint[];
  /** Whether the last measurement reached the target; undefined when nothing is measured. */
  readonly reached?: boolean;
  /** From two measurements on. */
  readonly trend?: Trend;
  /** Where the trend leads on the target's day, while that is ahead: computed, not measured. */
  readonly forecast?: Forecast;
}

/**
 * The measured effect of one lot's contract since the last delivery, for reports and the decision.
 * @param track the lot's id, or the partner's track
 */
export function measuredEffect(
  state: Pick<CaseState, 'analyses' | 'effects'>,
  track: string,
): readonly MeasuredEffect[] {
  const { acceptedOn, measurements = [] } = state.effects[track] ?? {};
  return indicators(state).map((indicator) => effectOf(indicator, measurements, acceptedOn));
}

/** What came of one wanted effect since a handover. */
export function effectOf(
  indicator: Indicator,
  measurements: readonly Measurement[],
  acceptedOn?: CalendarDate,
): MeasuredEffect {
  const { id, text, unit, baseline, target } = indicator;
  const day = acceptedOn === undefined ? undefined : targetOn(indicator, acceptedOn);
  const points = measurements
    .filter((one) => one.indicator === id)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ point, on, value, by }) => ({
      ...{ point, on },
      ...{ ...against(value, baseline.value, target.value), by },
      ...(acceptedOn === undefined ? {} : line(indicator, acceptedOn, on, value)),
    }));
  const last = points.at(-1);
  const trend = trendOf(points);
  const forecast = day === undefined ? undefined : forecastOf(points, day, target.value, baseline.value);
  return {
    ...{ id, text, unit, baseline: baseline.value, target: target.value, direction: directionOf(indicator), points },
    ...(day === undefined ? {} : { targetOn: day }),
    ...(last ? { reached: last.reached } : {}),
    ...(trend ? { trend } : {}),
    ...(forecast ? { forecast } : {}),
  };
}

const directionOf = ({ baseline, target }: Indicator): MeasuredEffect['direction'] =>
  target.value === baseline.value ? 'same' : target.value > baseline.value ? 'up' : 'down';

function line(indicator: Indicator, acceptedOn: CalendarDate, on: CalendarDate, value: number) {
  const expected = expectedOn(indicator, acceptedOn, on);
  const deviation = value - expected;
  const way = indicator.target.value - indicator.baseline.value;
  return { expected, deviation, onTrack: way === 0 ? deviation === 0 : deviation * Math.sign(way) >= 0 };
}
