import type { CaseState } from '../case/state.js';
import { tenderersIn } from '../windows/opened-tenders.js';

/**
 * The suppliers that are still in the competition for a track (the whole case or one lot): invited, not eliminated, and
 * among those whose tenders were opened last, once tenders have been opened.
 */
export function remaining(state: CaseState, track: string): readonly string[] {
  const tenderers = tenderersIn(state, track);
  return Object.values(state.competitors)
    .filter((one) => one.status === 'invited' && !one.eliminatedFrom?.includes(track))
    .map((one) => one.supplier)
    .filter((supplier) => !tenderers || tenderers.includes(supplier));
}
