import type { CaseState, Track } from '../case/state.js';
import type { Outcome } from './effect.state.js';
import { measuredEffect } from './measured-effect.js';

/** What the measurements say of each wanted effect: reached or missed by the last one, or not measured. */
export const outcomes = (state: CaseState, track: Pick<Track, 'id'>): readonly Outcome[] =>
  measuredEffect(state, track.id).map(({ id, target, points }) => {
    const last = points.at(-1);
    if (!last) return { indicator: id, outcome: 'not-measured', target };
    return { indicator: id, outcome: last.reached ? 'reached' : 'missed', target, value: last.value };
  });
