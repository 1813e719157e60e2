import type { CalendarDate } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { indicators, type Indicator } from './planned.js';

/** One measured value against the goal of the needs analysis. */
export interface MeasuredPoint {
  /** `handover` or an ISO 8601 period after it. */
  readonly point: string;
  readonly on: CalendarDate;
  readonly value: number;
  /** From the baseline; negative is a decrease. */
  readonly change: number;
  /** How much of the way from baseline to target: 0 at the baseline, 1 at the target, more beyond it, negative the wrong way. */
  readonly shareOfWay: number;
  readonly reached: boolean;
}

/** What came of one wanted effect. */
export interface MeasuredEffect extends Pick<Indicator, 'id' | 'text' | 'unit'> {
  readonly baseline: number;
  readonly target: number;
  /** In the order of time; empty when nothing is measured yet. */
  readonly points: readonly MeasuredPoint[];
  /** Whether the last measurement reached the target; undefined when nothing is measured. */
  readonly reached?: boolean;
}

/**
 * The measured effect of one lot's contract, for reports and the end of a rehearsal.
 * @param track the lot's id
 */
export function measuredEffect(state: CaseState, track: string): readonly MeasuredEffect[] {
  const measurements = state.effects[track]?.measurements ?? [];
  return indicators(state).map(({ id, text, unit, baseline, target }) => {
    const points = measurements
      .filter(({ indicator }) => indicator === id)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ point, on, value }) => ({ point, on, ...against(value, baseline.value, target.value) }));
    const last = points.at(-1);
    return {
      ...{ id, text, unit, baseline: baseline.value, target: target.value, points },
      ...(last ? { reached: last.reached } : {}),
    };
  });
}

/** A target at the baseline is a state to be kept: it is reached by exactly that value. */
function against(value: number, baseline: number, target: number): Omit<MeasuredPoint, 'point' | 'on'> {
  const change = value - baseline;
  const shareOfWay = target === baseline ? (value === target ? 1 : 0) : change / (target - baseline);
  return { value, change, shareOfWay, reached: shareOfWay >= 1 };
}
