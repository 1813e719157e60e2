import type { CaseState, Track } from '../case/state.js';

/**
 * When the effect is looked at after it was taken into use, where the needs analysis is silent: what guidance on benefit realisation
 * proposes. A proposal to whoever writes the analysis, not a duty.
 */
export const proposedReviews = {
  points: ['P3M', 'P6M', 'P1Y'],
  source: 'guidance on benefit realisation, not law; not verified',
  verified: false,
} as const;

/** The reviews that the needs analysis plans. */
export const plannedReviews = (state: CaseState): readonly string[] =>
  (state.analyses.needs?.content['reviewedAt'] ?? []) as readonly string[];

/** The planned reviews that have not been held. */
export function reviewsLeft(state: CaseState, track: Pick<Track, 'id'>): readonly string[] {
  const held = state.effects[track.id]?.reviews ?? [];
  return [...new Set(plannedReviews(state))].filter((point) => !held.some((one) => one.point === point));
}

/** What reviews found has to be done, and is not done. */
export const actionsLeft = (state: CaseState, track: Pick<Track, 'id'>) =>
  (state.effects[track.id]?.actions ?? []).filter((one) => one.doneOn === undefined);
