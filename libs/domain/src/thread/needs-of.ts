import type { CaseState } from '../case/state.js';

/** One need, as the needs analysis tells it. */
export interface Need {
  readonly id: string;
  readonly text: string;
}

/** The needs of the newest needs analysis; none where a small case has told them in its statement alone. */
export const needsOf = (state: CaseState): readonly Need[] =>
  (state.analyses.needs?.content['needs'] ?? []) as readonly Need[];
