import { mayReadScores, pricesAreHiddenFrom, type CaseState, type Offer, type Role, type Window } from '@behov/domain';
import type { HistoryEntry } from '@behov/persistence';
import { ofOffences, seesOffences, withoutOffences } from './offences.js';

/** Who may look into opened submissions; the database holds their content to the same roles. */
const mayOpen: readonly Role[] = ['procurer', 'opener', 'evaluator', 'jury', 'decision-maker', 'registrar'];

export const mayLookIntoTenders = (roles: readonly Role[]) => roles.some((role) => mayOpen.includes(role));

/** Who may read what others have declared of their interests. */
export const mayReadDeclarations: readonly Role[] = ['procurer', 'decision-maker', 'line-manager', 'registrar'];

export const seesDeclarations = (roles: readonly Role[]) => roles.some((role) => mayReadDeclarations.includes(role));

/** The state as someone in these roles may see it: what was offered and what was declared is for those who may look into it. */
export function visibleState(state: CaseState, roles: readonly Role[]): CaseState {
  const open = seesOffences(roles) ? state : { ...state, exclusions: [] };
  const seen = seesDeclarations(roles) ? open : { ...open, declarations: {}, conflicts: [], disqualified: [] };
  const shown = offersFor(state, roles);
  if (!shown) return seen;
  const windows = Object.entries(state.windows).map(([id, window]) => [id, withOffers(window, shown)] as const);
  return { ...seen, windows: Object.fromEntries(windows) };
}

const ofDeclarations = ['InterestsDeclared', 'DeclarationAssessed', 'DisqualificationLifted'];

/** An event of the history, likewise; whoever caused it sees what they wrote. */
export function visibleEntry(
  entry: HistoryEntry,
  roles: readonly Role[],
  reader: string,
  state: CaseState,
): HistoryEntry {
  if (ofDeclarations.includes(entry.type) && !seesDeclarations(roles) && entry.actor.id !== reader) {
    const { body: _kept, ...told } = entry;
    return { ...told, facts: {} };
  }
  if (ofOffences.includes(entry.type)) return withoutOffences(entry, roles, reader);
  if (entry.type === 'TenderScored') return visibleScores(entry, reader, state);
  const shown = offersFor(state, roles);
  if (!shown) return entry;
  if (entry.type === 'WindowOpened') {
    return { ...entry, facts: withOffers(entry.facts as Pick<Window, 'submissions'>, shown) };
  }
  return entry.type === 'EnvelopeOpened' ? { ...entry, facts: { ...(entry.facts as object), offers: [] } } : entry;
}

/** How somebody scored is shown to others once all scores are in; that they did, at once. */
function visibleScores(entry: HistoryEntry, reader: string, state: CaseState): HistoryEntry {
  const { track, evaluator } = entry.facts as { readonly track: string; readonly evaluator: string };
  if (mayReadScores(state, track, evaluator, reader)) return entry;
  const { body: _sealed, ...told } = entry;
  return told;
}

type Show = (offers: readonly Offer[]) => readonly Offer[];
const nothing: Show = () => [];

/** What is shown of the offers to somebody in these roles; undefined: all of it. */
function offersFor(state: CaseState, roles: readonly Role[]): Show | undefined {
  if (!mayLookIntoTenders(roles)) return nothing;
  if (!pricesAreHiddenFrom(state, roles)) return undefined;
  return (offers) => offers.map(({ price: _hidden, ...offer }) => offer);
}

function withOffers<W extends Pick<Window, 'submissions'>>(window: W, show: Show): W {
  if (!window.submissions) return window;
  const submissions = window.submissions.map(({ answers, ...one }) => ({
    ...one,
    offers: show(one.offers),
    ...(answers && show !== nothing ? { answers } : {}),
  }));
  return { ...window, submissions };
}
