import type { CaseState, Track } from '../case/state.js';
import type { LiveModification, Modification } from './modification.state.js';

/** Every modification of a contract, in the order in which they were proposed. */
export const modificationsOf = (
  { modifications }: Pick<CaseState, 'modifications'>,
  { id }: Pick<Track, 'id'>,
): readonly Modification[] => modifications[id] ?? [];

export const isLive = (one: Modification): one is LiveModification =>
  one.status === 'proposed' || one.status === 'approved' || one.status === 'agreed';
