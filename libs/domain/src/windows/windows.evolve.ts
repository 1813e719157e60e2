import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { SubmissionRecord } from './submission.js';
import type { Window, WindowsFacts } from './windows.state.js';

const put = (state: CaseState, id: string, change: (window: Window) => Partial<Window>): CaseState => {
  const window = state.windows[id];
  return window ? { ...state, windows: { ...state.windows, [id]: { ...window, ...change(window) } } } : state;
};

/** Whoever asked to participate in time is a candidate; whoever tendered in time where anyone might is a tenderer. */
function newcomers(
  state: CaseState,
  submissions: readonly SubmissionRecord[],
  status: 'candidate' | 'tenderer',
): CaseState {
  const fresh = submissions
    .filter(({ supplier }) => !Object.hasOwn(state.competitors, supplier))
    .map(({ supplier }) => [supplier, { supplier, status }] as const);
  return { ...state, competitors: { ...state.competitors, ...Object.fromEntries(fresh) } };
}

export const windowsEvolve: Appliers<keyof WindowsFacts> = {
  WindowAnnounced: (state, { facts }) => ({
    ...state,
    windows: { ...state.windows, [facts.id]: { ...facts, status: 'open', openers: [] } },
  }),
  WindowExtended: (state, { facts: { window, ...later } }) => put(state, window, () => later),
  WindowClosed: (state, { facts }) => put(state, facts.window, () => ({ status: 'closed' })),
  OpeningRequested: (state, { facts }) =>
    put(state, facts.window, ({ openers }) => ({ openers: [...openers, facts.opener] })),
  WindowOpened: (state, { facts: { window, openers, submissions, late } }) => {
    const opened = put(state, window, () => ({ status: 'opened', openers, submissions, late }));
    const { receives, openTo } = opened.windows[window] ?? {};
    if (receives === 'request') return newcomers(opened, submissions, 'candidate');
    return receives === 'tender' && openTo === null ? newcomers(opened, submissions, 'tenderer') : opened;
  },
  LateSubmissionRefused: (state, { facts: { window, ...submission } }) =>
    put(state, window, ({ late = [] }) => ({ late: [...late, submission] })),
};
