import { addPeriod, type CalendarDate } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';

/** What the needs analysis says of one effect: what is measured, from where, to where and when. */
export interface Indicator {
  readonly id: string;
  readonly text: string;
  readonly unit: string;
  readonly baseline: { readonly value: number };
  readonly target: { readonly value: number };
  /** `handover` or ISO 8601 periods after it. */
  readonly measuredAt: readonly string[];
}

/** A measurement that the needs analysis plans: an indicator at the handover or a period after it. */
export interface Planned {
  readonly indicator: string;
  /** `handover` or an ISO 8601 period. */
  readonly point: string;
}

/** The effects that the approved needs analysis wants. */
export const indicators = (state: CaseState): readonly Indicator[] =>
  (state.analyses.needs?.content['indicators'] ?? []) as readonly Indicator[];

/** The planned measurements that are not made yet. */
export function plannedLeft(state: CaseState, track: Track): readonly Planned[] {
  const made = state.effects[track.id]?.measurements ?? [];
  return planned(state).filter(
    (one) => !made.some((done) => done.indicator === one.indicator && done.point === one.point),
  );
}

/** All measurements that the approved needs analysis plans. */
export const planned = (state: CaseState): readonly Planned[] =>
  indicators(state).flatMap(({ id, measuredAt }) => measuredAt.map((point) => ({ indicator: id, point })));

/** The first day on which a planned measurement can be made: that of the handover, or the period later. */
export function measurableFrom(acceptedOn: CalendarDate, point: string): CalendarDate {
  if (point === 'handover') return acceptedOn;
  try {
    return addPeriod(acceptedOn, point);
  } catch {
    // A point that isn't a period of days or more has no day of its own; it can't hold up the case.
    return acceptedOn;
  }
}
