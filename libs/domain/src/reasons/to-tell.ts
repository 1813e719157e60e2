import type { CaseState } from '../case/state.js';
import type { ReasonsRequest } from './reasons.state.js';

/** The requests that wait for an answer. */
export const unansweredRequests = (state: CaseState): readonly ReasonsRequest[] =>
  state.reasonsRequests.filter((one) => one.givenAt === undefined);

/** Whether a notification of an award has reached the supplier. */
const isNotified = (state: CaseState, supplier: string): boolean =>
  Object.values(state.awards).some((one) => one.notification?.recipients.includes(supplier));

/** Whether the supplier has fallen away before the award: not qualified, excluded, not selected or eliminated. */
const fellAway = (state: CaseState, supplier: string): boolean =>
  state.selectionDecided &&
  Object.hasOwn(state.competitors, supplier) &&
  ['rejected', 'not-invited', 'eliminated'].includes(state.competitors[supplier]?.status ?? '');

/** What a supplier can ask the reasons of: the award once it was told, before that its falling away; undefined: nothing. */
export function reasonsAbout(state: CaseState, supplier: string): ReasonsRequest['about'] | undefined {
  if (isNotified(state, supplier)) return 'award';
  return fellAway(state, supplier) ? 'selection' : undefined;
}

/** Whether the supplier made a tender that was found valid in a lot that is awarded. */
export const madeAcceptableTender = (state: CaseState, supplier: string): boolean =>
  Object.entries(state.evaluations).some(
    ([lot, { checked }]) => state.awards[lot]?.decision !== undefined && checked[supplier]?.outcome === 'valid',
  );

/** Whether the competition had negotiations or a dialogue, whose course an acceptable tenderer is told of. */
export const wasNegotiated = (state: CaseState): boolean =>
  Object.values(state.negotiations).some((one) => one.meetings.length > 0);

/** The winners of the lots in which the supplier tendered acceptably. */
export const winnersFor = (state: CaseState, supplier: string): readonly string[] => [
  ...new Set(
    Object.entries(state.awards).flatMap(([lot, { decision }]) =>
      state.evaluations[lot]?.checked[supplier]?.outcome === 'valid' ? (decision?.suppliers ?? []) : [],
    ),
  ),
];
