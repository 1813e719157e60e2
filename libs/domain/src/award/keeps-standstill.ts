import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { definitionOf } from '../procedures/registry.js';

/**
 * Whether signing waits for a standstill: where the law asks for one (LOU 20:1), and where the authority keeps one by its own
 * choice, by an ex-ante notice (20:3) or by stating it in the notification (20:15).
 */
export const keepsStandstill = (state: CaseState, track: Track): boolean =>
  definitionOf(track.definition).standstill === 'statutory' ||
  state.awards[lotOf(track)]?.standstillEndsOn !== undefined;
