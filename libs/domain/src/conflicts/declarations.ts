import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Behind } from '../windows/submission.js';
import type { Declaration } from './conflicts.state.js';

/** A person's last declaration. */
export const declarationOf = (state: CaseState, person: string): Declaration | undefined =>
  Object.hasOwn(state.declarations, person) ? state.declarations[person] : undefined;

/** How many windows of requests or tenders are opened: each made suppliers known. Entries of a contest stay anonymous. */
export const openings = (state: CaseState): number =>
  Object.values(state.windows).filter((one) => one.status === 'opened' && one.receives !== 'entry').length;

/** The suppliers that the openings have made known, each with the firms that stand behind it: whom interests can be in. */
export function interested(
  state: CaseState,
): readonly { readonly supplier: string; readonly behind: readonly Behind[] }[] {
  const opened = Object.values(state.windows).filter((one) => one.status === 'opened' && one.receives !== 'entry');
  const all = opened.flatMap(({ submissions = [] }) => submissions);
  return [...new Set(all.map(({ supplier }) => supplier))].map((supplier) => {
    const named = all.flatMap((one) => (one.supplier === supplier ? (one.behind ?? []) : []));
    return { supplier, behind: [...new Map(named.map((one) => [`${one.as} ${one.name}`, one])).values()] };
  });
}

/** Whether the person has declared since the last opening, assessed or not. */
export const hasDeclared = (state: CaseState, person: string): boolean =>
  declarationOf(state, person)?.openings === openings(state);

/** Those who hold a role and have not declared since the last opening. */
export const undeclared = (state: CaseState): readonly string[] => [
  ...new Set(state.people.filter((one) => !one.until && !hasDeclared(state, one.person)).map((one) => one.person)),
];

/** Those whose declared interests nobody has assessed yet, and since when. */
export const unassessed = (state: CaseState): readonly { readonly person: string; readonly since: Instant }[] =>
  Object.entries(state.declarations)
    .filter(([, one]) => one.outcome === 'waiting')
    .map(([person, { at }]) => ({ person, since: at }));
