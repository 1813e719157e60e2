import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { lotOf } from '../case/lot-of.js';
import { awardDeadlines } from './award-deadlines.js';
import { cancellationDeadlines, contestDeadlines, contractDeadlines } from './contract-deadlines.js';
import { performanceDeadlines } from './performance-deadlines.js';
import type { LegalDeadline } from './legal-deadline.js';
import { windowDeadlines } from './window-deadlines.js';

/**
 * Every date that the law or a contract gives the case, past and ahead, each with how it came about; soonest first, and last those whose
 * event has not happened. The authority's own plans and reminders are not among them.
 */
export function deadlines(state: CaseState, now: Instant): readonly LegalDeadline[] {
  const tracks = Object.values(state.tracks);
  const lots = tracks.filter((track, at) => tracks.findIndex((one) => lotOf(one) === lotOf(track)) === at);
  const all = [
    ...windowDeadlines(state, now),
    ...(state.start?.decision === 'start'
      ? lots.flatMap((track) => awardDeadlines(state, { ...track, id: lotOf(track) }, now))
      : []),
    ...tracks.flatMap((track) => contractDeadlines(state, track, now)),
    ...tracks.flatMap((track) => performanceDeadlines(state, track, now)),
    ...contestDeadlines(state, now),
    ...cancellationDeadlines(state, now),
  ];
  return all.toSorted((a, b) => order(a).localeCompare(order(b), 'en'));
}

const order = ({ endsAt, id }: LegalDeadline) => `${endsAt ?? '9999'} ${id}`;
