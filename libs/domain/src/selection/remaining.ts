import type { CaseState } from '../case/state.js';
import { tenderersIn } from '../windows/opened-tenders.js';

/**
 * The suppliers that are still in the competition for a track (the whole case or one lot): invited, or tenderers where
 * anyone might tender, not eliminated, and among those whose tenders were opened last, once tenders have been opened.
 */
export function remaining(state: CaseState, track: string): readonly string[] {
  const tenderers = tenderersIn(state, track);
  return Object.values(state.competitors)
    .filter((one) => ['invited', 'tenderer'].includes(one.status) && !one.eliminatedFrom?.includes(track))
    .map((one) => one.supplier)
    .filter((supplier) => !tenderers || tenderers.includes(supplier));
}

/** Whether the competition has become one between named suppliers: some were invited, or only some may still submit. */
export const isBetweenNamed = (state: CaseState): boolean =>
  state.invitedAt !== undefined || Object.values(state.windows).some((one) => one.openTo !== null);
