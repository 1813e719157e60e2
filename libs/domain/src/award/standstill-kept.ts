import type { Asked } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { definitionOf } from '../procedures/registry.js';
import { keepsStandstill } from './keeps-standstill.js';
import { standstillEndsAt } from './standstill-end.js';

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
