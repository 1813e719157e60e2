import type { CaseState, Track } from '../case/state.js';

/** A measurement that the needs analysis plans: an indicator at the handover or a period after it. */
export interface Planned {
  readonly indicator: string;
  /** `handover` or an ISO 8601 period. */
  readonly point: string;
}

/** The planned measurements that are not made yet. */
export function plannedLeft(state: CaseState, track: Track): readonly Planned[] {
  const made = state.effects[track.id]?.measurements ?? [];
  return planned(state).filter(
    (one) => !made.some((done) => done.indicator === one.indicator && done.point === one.point),
  );
}

/** All measurements that the approved needs analysis plans. */
export function planned(state: CaseState): readonly Planned[] {
  const indicators = (state.analyses.needs?.content['indicators'] ?? []) as readonly {
    readonly id: string;
    readonly measuredAt: readonly string[];
  }[];
  return indicators.flatMap(({ id, measuredAt }) => measuredAt.map((point) => ({ indicator: id, point })));
}
