import type { Asked } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { definitionOf } from '../procedures/registry.js';
import { standstillEndsAt } from './standstill-end.js';

/**
 * Whether signing waits for a standstill: where the law asks for one (LOU 20:1), and where the authority keeps one by its own
 * choice, by an ex-ante notice (20:3) or by stating it in the notification (20:15).
 */
export const keepsStandstill = (state: CaseState, track: Track): boolean =>
  definitionOf(track.definition).standstill === 'statutory' ||
  state.awards[lotOf(track)]?.standstillEndsOn !== undefined;

/**
 * Whether the court has to be asked before signing. Where there is no standstill, an application does not suspend the signing
 * (LOU 20:2, 20:8, 19a:10), and nothing is asked.
 */
export const courtHasToBeAsked = (state: CaseState, track: Track): boolean =>
  keepsStandstill(state, track) && definitionOf(track.definition).standstill !== 'none';

export const courtIsToBeChecked = (state: CaseState, track: Track): boolean =>
  courtHasToBeAsked(state, track) && !state.awards[lotOf(track)]?.courtCheckedAt;

/** Work that waits for the end of a standstill that no stage waits for is planned for then. */
export function notBefore(state: CaseState, track: Track): Pick<Asked, 'opensAt'> {
  const endsAt = definitionOf(track.definition).standstill === 'statutory' ? undefined : standstillEndsAt(state, track);
  return endsAt === undefined ? {} : { opensAt: endsAt };
}
