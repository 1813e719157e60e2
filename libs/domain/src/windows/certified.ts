import type { Instant } from '../calendar/index.js';
import { holders } from '../case/capacity.js';
import type { CaseState } from '../case/state.js';
import type { Window } from './windows.state.js';

/**
 * Those who opened a window and have not signed its list. Whoever has left the task since, or is disqualified, signs nothing more.
 * @param at the instant at which they would still have to be openers
 */
export function uncertified(state: CaseState, { list }: Pick<Window, 'list'>, at: Instant): readonly string[] {
  const signed = list?.certified.map((one) => one.person) ?? [];
  const still = holders(state, 'opener', at);
  return (list?.openers ?? []).filter(
    (one) => still.includes(one) && !signed.includes(one) && !state.disqualified.includes(one),
  );
}

/** Whether all who opened a window have signed its list. Windows of before lists were signed need no signature. */
export const isCertified = (state: CaseState, window: Pick<Window, 'list'>, at: Instant): boolean =>
  uncertified(state, window, at).length === 0;
