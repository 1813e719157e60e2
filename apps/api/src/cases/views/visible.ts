import type { CaseState, Role, Window } from '@behov/domain';
import type { HistoryEntry } from '@behov/persistence';

/** Who may look into opened submissions; the database holds their content to the same roles. */
const mayOpen: readonly Role[] = ['procurer', 'opener', 'evaluator', 'jury', 'decision-maker', 'registrar'];

const opens = (roles: readonly Role[]) => roles.some((role) => mayOpen.includes(role));

/** The state as someone in these roles may see it: what was offered is for those who may look into submissions. */
export function visibleState(state: CaseState, roles: readonly Role[]): CaseState {
  if (opens(roles)) return state;
  const windows = Object.entries(state.windows).map(([id, window]) => [id, withoutOffers(window)] as const);
  return { ...state, windows: Object.fromEntries(windows) };
}

/** An event of the history, likewise. */
export function visibleEntry(entry: HistoryEntry, roles: readonly Role[]): HistoryEntry {
  if (entry.type !== 'WindowOpened' || opens(roles)) return entry;
  return { ...entry, facts: withoutOffers(entry.facts as Pick<Window, 'submissions'>) };
}

function withoutOffers<W extends Pick<Window, 'submissions'>>(window: W): W {
  if (!window.submissions) return window;
  return { ...window, submissions: window.submissions.map((one) => ({ ...one, offers: [] })) };
}
