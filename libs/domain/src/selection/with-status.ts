import type { CaseState } from '../case/state.js';
import type { Competitor } from './selection.state.js';

/** The suppliers with a status, in the order of their requests. */
export const withStatus = (state: CaseState, ...status: readonly Competitor['status'][]): readonly string[] =>
  Object.values(state.competitors)
    .filter((one) => status.includes(one.status))
    .map((one) => one.supplier);
