import type { CaseState } from '../case/state.js';
import type { Wanted } from '../case/work.js';

/** Told to all suppliers while the window is open to all, otherwise to those it is open to. */
export const toThoseWhoMaySubmit = (
  state: CaseState,
  window: string,
  what: Pick<Wanted, 'subject' | 'says'>,
): Wanted => {
  const openTo = state.windows[window]?.openTo ?? null;
  return openTo === null ? { kind: 'publish', ...what } : { kind: 'mail', suppliers: openTo, ...what };
};
