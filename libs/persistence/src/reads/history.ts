import type { Instant } from '@behov/domain';
import type { EntityManager } from 'typeorm';
import type { LoggedEvent } from '../record/aggregate.js';
import type { Envelope } from '../record/seal.js';

/** An event as the case's history shows it. */
export interface HistoryEntry extends LoggedEvent {
  readonly receivedAt: Instant;
  /** Free text and what else is kept apart. */
  readonly body?: { readonly [name: string]: unknown };
  /** By which decision the body was disposed of. */
  readonly disposedBy?: string;
  /** The event's link of the chain. */
  readonly hash: string;
}

export interface HistoryPage {
  /** Only events after this sequence (before it, when newest first). */
  readonly after?: number;
  readonly newestFirst?: boolean;
  /** 1–500; default 100. */
  readonly limit?: number;
}

interface Row {
  readonly envelope: string;
  readonly facts: string;
  readonly hash: string;
  readonly body: string | null;
  readonly disposed_by: string | null;
}

/** The events of a case, with their bodies. Empty when the reader may not see the case. */
export async function history(
  manager: EntityManager,
  caseId: string,
  { after, newestFirst = false, limit = 100 }: HistoryPage,
): Promise<readonly HistoryEntry[]> {
  const rows = (await manager.query(
    `select e.envelope, e.facts, e.hash, b.body, b.disposed_by
     from event e left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
     where e.stream_id = $1 and ($2::integer is null or e.seq ${newestFirst ? '<' : '>'} $2)
     order by e.seq ${newestFirst ? 'desc' : 'asc'} limit $3`,
    [caseId, after ?? null, Math.min(Math.max(1, Math.trunc(limit)), 500)],
  )) as Row[];
  return rows.map(entry);
}

function entry(row: Row): HistoryEntry {
  const { stream: _, ...envelope } = JSON.parse(row.envelope) as Envelope;
  return {
    ...envelope,
    facts: JSON.parse(row.facts) as unknown,
    hash: row.hash,
    ...(row.body === null ? {} : { body: JSON.parse(row.body) as { readonly [name: string]: unknown } }),
    ...(row.disposed_by === null ? {} : { disposedBy: row.disposed_by }),
  };
}
