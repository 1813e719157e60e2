import type { Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import { lotOf } from '../case/lot-of.js';
import { scoredCriteria } from './models.js';
import { scoresAreRevealed } from './scorers.js';

/** Roles that look into whole tenders, whatever else they do. */
const seePrices: readonly Role[] = ['procurer', 'opener', 'jury', 'decision-maker', 'registrar'];

/**
 * Whether prices are hidden from those who only judge quality: until what they judge is agreed in every lot. The program's own
 * rule, from guidance on evaluation.
 */
export const pricesAreHidden = (state: CaseState): boolean =>
  scoredCriteria(state.documents?.criteria ?? []).length > 0 &&
  Object.values(state.tracks).some((track) => !track.end && state.evaluations[lotOf(track)]?.agreed === undefined);

/** Whether they are hidden from somebody in these roles. */
export const pricesAreHiddenFrom = (state: CaseState, roles: readonly Role[]): boolean =>
  roles.includes('evaluator') && !roles.some((role) => seePrices.includes(role)) && pricesAreHidden(state);

/** Whether a person may read how another has scored in a lot: once all scores are in. */
export function mayReadScores(state: CaseState, lot: string, evaluator: string, reader: string): boolean {
  if (evaluator === reader) return true;
  const track = Object.values(state.tracks).find((one) => lotOf(one) === lot || one.id === lot);
  return state.evaluations[lot]?.revealed === true || (track !== undefined && scoresAreRevealed(state, track));
}

/** The tracks and lots whose scores all may read, by every name that an event gives them. */
export function revealedScores(state: CaseState): readonly string[] {
  const known = Object.entries(state.evaluations).flatMap(([lot, one]) => (one.revealed ? [lot] : []));
  const all = Object.values(state.tracks).filter((track) => scoresAreRevealed(state, track));
  return [...new Set([...known, ...all.flatMap((track) => [track.id, lotOf(track)])])].toSorted();
}
