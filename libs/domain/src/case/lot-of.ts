import type { Track } from './state.js';

/** The lot that a track belongs to: itself, or where partners have parted the lot that they competed for. */
export const lotOf = (track: Pick<Track, 'id' | 'partner'>): string => track.partner?.lot ?? track.id;
