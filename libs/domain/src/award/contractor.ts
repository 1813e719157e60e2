import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';

/**
 * The supplier that the track's contract is awarded to: where partners have parted the track's own partner, otherwise the
 * lot's only winner; undefined while no decision stands.
 */
export function contractor(state: CaseState, track: Track): string | undefined {
  const awarded = state.awards[lotOf(track)]?.decision?.suppliers ?? [];
  const { partner } = track;
  return partner ? awarded.find((one) => one === partner.supplier) : awarded[0];
}
