import type { CaseState, Due, Instant, Task } from '@behov/domain';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { SearchAttributeUpdatePair } from '@temporalio/common';

const organisation = defineSearchAttributeKey('Organisation', 'KEYWORD');
const procedure = defineSearchAttributeKey('Procedure', 'KEYWORD');
const stage = defineSearchAttributeKey('Stage', 'KEYWORD');
const waitingRoles = defineSearchAttributeKey('WaitingRoles', 'KEYWORD_LIST');
const deadline = defineSearchAttributeKey('NextDeadline', 'DATETIME');
const overdue = defineSearchAttributeKey('Overdue', 'BOOL');
const training = defineSearchAttributeKey('Training', 'BOOL');

/**
 * What a manager may filter cases by in Temporal's Web UI; the namespace must know them. They are not encrypted: nothing
 * personal and nothing of suppliers.
 */
export const caseSearchAttributes = [
  organisation,
  procedure,
  stage,
  waitingRoles,
  deadline,
  overdue,
  training,
] as const;

/** How a case stands at a time: what is shown of it is made of the same tasks and deadlines, which are computed once. */
export interface Standing {
  readonly state: CaseState;
  /** The case's time. */
  readonly now: Instant;
  /** The tasks that wait for somebody now. */
  readonly waiting: readonly Task[];
  readonly next: Due | undefined;
}

/** A case's search attributes; of the roles that are waited for, the one that has been so for the longest comes first. */
export function searchAttributesOf({ state, now, waiting, next }: Standing): SearchAttributeUpdatePair[] {
  const open = Object.values(state.tracks).filter((track) => !track.end);
  const longestFirst = waiting.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const roles = [...new Set(longestFirst.flatMap((task) => task.roles))];
  return [
    { key: organisation, value: state.organisation },
    { key: procedure, value: state.start?.procedure?.id ?? open[0]?.definition.id ?? 'ended' },
    { key: stage, value: state.end ? state.end.how : [...new Set(open.map((one) => one.stage))].join(', ') },
    { key: waitingRoles, value: roles.length === 0 ? null : roles },
    { key: deadline, value: next ? new Date(next.at) : null },
    { key: overdue, value: waiting.some((task) => task.dueAt !== undefined && task.dueAt <= now) },
    { key: training, value: state.training !== null },
  ];
}
