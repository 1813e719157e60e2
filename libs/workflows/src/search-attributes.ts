import { nextDeadline, tasksAt, type CaseState, type Instant } from '@behov/domain';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { SearchAttributeUpdatePair } from '@temporalio/common';

const organisation = defineSearchAttributeKey('Organisation', 'KEYWORD');
const procedure = defineSearchAttributeKey('Procedure', 'KEYWORD');
const stage = defineSearchAttributeKey('Stage', 'KEYWORD');
const waitingRole = defineSearchAttributeKey('WaitingRole', 'KEYWORD');
const deadline = defineSearchAttributeKey('NextDeadline', 'DATETIME');
const overdue = defineSearchAttributeKey('Overdue', 'BOOL');
const training = defineSearchAttributeKey('Training', 'BOOL');

/**
 * What a manager may filter cases by in Temporal's Web UI; the namespace must know them. They are not encrypted: nothing
 * personal and nothing of suppliers.
 */
export const caseSearchAttributes = [organisation, procedure, stage, waitingRole, deadline, overdue, training] as const;

/**
 * A case's search attributes.
 * @param now the case's time
 */
export function searchAttributesOf(state: CaseState, now: Instant): SearchAttributeUpdatePair[] {
  const open = Object.values(state.tracks).filter((track) => !track.end);
  const waiting = tasksAt(state, now);
  const longest = waiting.toSorted((a, b) => (a.since < b.since ? -1 : 1))[0];
  const next = nextDeadline(state)?.at;
  return [
    { key: organisation, value: state.organisation },
    { key: procedure, value: state.start?.procedure?.id ?? open[0]?.definition.id ?? 'ended' },
    { key: stage, value: state.end ? state.end.how : [...new Set(open.map((one) => one.stage))].join(', ') },
    { key: waitingRole, value: longest?.roles[0] ?? null },
    { key: deadline, value: next === undefined ? null : new Date(next) },
    { key: overdue, value: waiting.some((task) => task.dueAt !== undefined && task.dueAt <= now) },
    { key: training, value: state.training !== null },
  ];
}
