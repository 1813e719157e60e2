import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';

/**
 * All candidates and tenderers whom a decision on the track concerns (LOU 12:12): everyone known in the competition, those
 * who fell away earlier too, and for a lot those who tendered for it, late or in time. What is sealed is not looked into.
 */
export function concerned(state: CaseState, track: Track): readonly string[] {
  const windows = Object.values(state.windows).filter(
    (one) => track.id === 'case' || one.track === 'case' || one.track === lotOf(track),
  );
  // Entries to a contest carry pseudonyms: who made them is reached by what is published.
  const named = windows.filter((one) => one.receives !== 'entry');
  const submitted = named.flatMap(({ submissions = [], late = [] }) => [...submissions, ...late]);
  return [...new Set([...Object.keys(state.competitors), ...submitted.map(({ supplier }) => supplier)])];
}
