import {
  type CaseState,
  type Command,
  commands,
  decide,
  evolve,
  type Instant,
  namedCopy,
  namedDocuments,
  namedFiles,
  nothing,
  type RecordedEvent,
  stateShape,
} from '@behov/domain';
import { caseRows } from '../read-model/case-rows.js';
import { taught } from '../read-model/learning-rows.js';
import { publications } from '../read-model/publications.js';
import type { Aggregate, LoggedEvent, Need } from './aggregate.js';

/** A case: the domain's functions, and what the read model shows of it. */
export const caseAggregate: Aggregate<CaseState> = {
  kind: 'case',
  nothing,
  shape: stateShape,
  timeOf: (state, command, receivedAt) => state.training?.now ?? startOfTraining(command) ?? receivedAt,
  decide,
  evolve: (state, event) => evolve(state, recorded(event)),
  needs,
  organisation: (state) => state.organisation,
  rows: caseRows,
  adds: (before, event, body, after) => ({
    publication: publications(before, recorded(event), body, after),
    ...taught(before, recorded(event), body, after),
  }),
};

function needs({ type, body }: Command): Need | undefined {
  const kind = commands[type]?.brings;
  if (kind === 'direct-awards' || kind === 'window-keys' || kind === 'disposal') return { kind };
  if (kind === 'documents') return { kind, documents: namedDocuments(body), files: namedCopy(body) };
  if (kind === 'requested-documents') return { kind, request: String(body['request']) };
  if (kind === 'window-time') return body['dueAt'] === undefined ? undefined : { kind };
  if (kind === 'creation') return created(body);
  if (kind === 'signature') return { kind, files: namedFiles(body) };
  if (kind === 'files') {
    const files = namedFiles(body);
    const windowTime = body['dueAt'] !== undefined;
    return files.length > 0 || windowTime ? { kind, files, windowTime } : undefined;
  }
  return kind && typeof body['window'] === 'string' ? { kind, window: body['window'] } : undefined;
}

/** Of the case that a new one goes on from, only what can be a case's id is looked for. */
function created({ organisation, continues }: Command['body']): Need {
  const id = typeof continues === 'object' && continues !== null && 'case' in continues ? continues.case : undefined;
  const known = typeof id === 'string' && uuid.test(id) ? { earlier: id } : {};
  return { kind: 'creation', organisation: String(organisation), ...known };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A training case begins at the time that its first command names: its roles and stages hold from then. */
function startOfTraining({ type, body }: Command): Instant | undefined {
  const training = type === 'CreateCase' ? body['training'] : undefined;
  if (typeof training !== 'object' || training === null || !('startsAt' in training)) return undefined;
  const at = Date.parse(String(training.startsAt));
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** The log's events were made by the domain, so each has the facts of its type. */
const recorded = (event: LoggedEvent) => event as RecordedEvent;
