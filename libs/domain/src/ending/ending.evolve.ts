import { dateInStockholm } from '../calendar/index.js';
import type { Appliers } from '../case/applier.js';
import type { EndingFacts } from './ending.state.js';

export const endingEvolve: Appliers<keyof EndingFacts> = {
  CaseClosed: (state) => state,
  // A window that is not opened stays sealed for good; one that was opened is history.
  ProcurementCancelled: (state, { at, facts: { track, electronic } }) => ({
    ...state,
    cancellations: { ...state.cancellations, [track ?? 'case']: { on: dateInStockholm(at), electronic } },
    windows: Object.fromEntries(
      Object.entries(state.windows).map(([id, window]) => {
        const concerns = track === undefined || window.track === track;
        return [id, concerns && window.status !== 'opened' ? { ...window, status: 'cancelled' as const } : window];
      }),
    ),
  }),
};
