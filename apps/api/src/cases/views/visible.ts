import type { CaseState, Role, Window } from '@behov/domain';
import type { HistoryEntry } from '@behov/persistence';

/** Who may look into opened submissions; the database holds their content to the same roles. */
const mayOpen: readonly Role[] = ['procurer', 'opener', 'evaluator', 'jury', 'decision-maker', 'registrar'];

const opens = (roles: readonly Role[]) => roles.some((role) => mayOpen.includes(role));

/** Who may read what others have declared of their interests. */
export const mayReadDeclarations: readonly Role[] = ['procurer', 'decision-maker', 'line-manager', 'registrar'];

export const seesDeclarations = (roles: readonly Role[]) => roles.some((role) => mayReadDeclarations.includes(role));

/** The state as someone in these roles may see it: what was offered and what was declared is for those who may look into it. */
export function visibleState(state: CaseState, roles: readonly Role[]): CaseState {
  const seen = seesDeclarations(roles) ? state : { ...state, declarations: {}, conflicts: [], disqualified: [] };
  if (opens(roles)) return seen;
  const windows = Object.entries(state.windows).map(([id, window]) => [id, withoutOffers(window)] as const);
  return { ...seen, windows: Object.fromEntries(windows) };
}

const ofDeclarations = ['InterestsDeclared', 'DeclarationAssessed', 'DisqualificationLifted'];

/** An event of the history, likewise; whoever caused it sees what they wrote. */
export function visibleEntry(entry: HistoryEntry, roles: readonly Role[], reader: string): HistoryEntry {
  if (ofDeclarations.includes(entry.type) && !seesDeclarations(roles) && entry.actor.id !== reader) {
    const { body: _kept, ...told } = entry;
    return { ...told, facts: {} };
  }
  if (entry.type !== 'WindowOpened' || opens(roles)) return entry;
  return { ...entry, facts: withoutOffers(entry.facts as Pick<Window, 'submissions'>) };
}

function withoutOffers<W extends Pick<Window, 'submissions'>>(window: W): W {
  if (!window.submissions) return window;
  return { ...window, submissions: window.submissions.map((one) => ({ ...one, offers: [] })) };
}
