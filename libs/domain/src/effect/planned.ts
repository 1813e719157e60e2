import { addPeriod, type CalendarDate } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { pointsOf } from './points.js';

/** A value that an effect is measured by, and where it was taken from. */
export interface GivenValue {
  readonly value: number;
  readonly source?: string;
}

/** What the needs analysis says of one effect: what is measured, from where, to where, when and by whom. */
export interface Indicator {
  readonly id: string;
  readonly text: string;
  readonly unit: string;
  /** The needs that it tells of, by their names. */
  readonly serves?: readonly string[];
  readonly baseline: GivenValue;
  readonly target: GivenValue;
  /** When the target is to be reached: `handover` or a period after it; without it at the last measurement. */
  readonly targetAt?: string;
  /** Where the values come from, and the service account of the system that may give them itself. */
  readonly source?: { readonly name: string; readonly account?: string };
  /** A role or a person of the case; without one whoever has the need. */
  readonly owner?: string;
  /** `handover` or ISO 8601 periods after it. */
  readonly measuredAt: readonly string[];
  /** Besides, every so often until so long after the handover; both are ISO 8601 periods. */
  readonly measuredEvery?: string;
  readonly until?: string;
}

/** A measurement that the needs analysis plans: an indicator at the handover or a period after it. */
export interface Planned {
  readonly indicator: string;
  /** `handover` or an ISO 8601 period. */
  readonly point: string;
}

/** The effects that the approved needs analysis wants. */
export const indicators = (state: Pick<CaseState, 'analyses'>): readonly Indicator[] =>
  (state.analyses.needs?.content['indicators'] ?? []) as readonly Indicator[];

/** The indicator of a name, where the needs analysis has it. */
export const indicatorOf = (state: CaseState, id: string): Indicator | undefined =>
  indicators(state).find((one) => one.id === id);

/** The planned measurements that are not made yet. */
export function plannedLeft(state: CaseState, track: Pick<Track, 'id'>): readonly Planned[] {
  const made = state.effects[track.id]?.measurements ?? [];
  return planned(state).filter(
    (one) => !made.some((done) => done.indicator === one.indicator && done.point === one.point),
  );
}

/** All measurements that the approved needs analysis plans. */
export const planned = (state: CaseState): readonly Planned[] =>
  indicators(state).flatMap((one) => pointsOf(one).map((point) => ({ indicator: one.id, point })));

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
