import type { EntityManager } from 'typeorm';

/** An event exactly as it is stored, so that whoever has it can recompute the chain. */
export interface StoredEvent {
  readonly seq: number;
  readonly envelope: string;
  readonly facts: string;
  /** Hexadecimal SHA-256 over the salt and the body; null where there is none. */
  readonly bodyDigest: string | null;
  readonly hash: string;
  readonly salt: string | null;
  readonly body: string | null;
  readonly disposedBy: string | null;
}

/** The next events of a case after a sequence, at most 500. Empty when the reader may not see the case. */
export async function storedEvents(
  manager: EntityManager,
  caseId: string,
  after: number,
  upTo: number,
): Promise<readonly StoredEvent[]> {
  return (await manager.query(
    `select e.seq, e.envelope, e.facts, e.body_digest as "bodyDigest", e.hash, b.salt, b.body, b.disposed_by as "disposedBy"
     from event e left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
     where e.stream_id = $1 and e.seq > $2 and e.seq <= $3 order by e.seq limit 500`,
    [caseId, after, upTo],
  )) as StoredEvent[];
}
