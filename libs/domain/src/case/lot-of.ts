import type { CaseState, Track } from './state.js';

/** The lot that a track belongs to: itself, or where partners have parted the lot that they competed for. */
export const lotOf = (track: Pick<Track, 'id' | 'partner'>): string => track.partner?.lot ?? track.id;

/** A track for each lot, once also where its partners have parted: what was decided for the lot is found by it. */
export function lotTracks({ tracks }: Pick<CaseState, 'tracks'>): readonly Track[] {
  const byLot = new Map(Object.values(tracks).map((track) => [lotOf(track), track]));
  return [...byLot].map(([id, { partner: _parted, ...track }]) => ({ ...track, id }));
}
