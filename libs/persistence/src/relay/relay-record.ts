import type { Instant, PaperSource, RecordedEvent } from '@behov/domain';
import type { Pool } from 'pg';
import { openPool } from '../connection/pool.js';
import { logged } from '../record/seal.js';
import { lead, type Leadership } from './leadership.js';
import { paperSource } from './paper-source.js';

/** A case whose workflow doesn't know all of its events. */
export interface Untold {
  readonly caseId: string;
  readonly seq: number;
  readonly toldSeq: number;
  /** Since when the first of them waits. */
  readonly since: Instant;
}

/** How far the workflows are behind the record. */
export interface Lag {
  readonly cases: number;
  /** Milliseconds since the oldest untold event was recorded; 0 when there is none. */
  readonly oldestMs: number;
}

/** What the relay may: read news, with the bodies that papers quote, and write how far it told them. Login role `behov_relay`. */
export class RelayRecord {
  private readonly pool: Pool;

  constructor(private readonly url: string) {
    this.pool = openPool({ url, name: 'behov-relay', size: 4 });
  }

  /** The cases that wait longest, without those named. */
  async nextUntold(limit: number, exceptCaseIds: readonly string[] = []): Promise<readonly Untold[]> {
    const { rows } = await this.pool.query<{ id: string; seq: number; told_seq: number; untold_since: Date }>({
      name: 'next-untold',
      text: `select id, seq, told_seq, untold_since from stream
             where untold_since is not null and id <> all ($2::uuid[]) order by untold_since, id limit $1`,
      values: [limit, exceptCaseIds],
    });
    return rows.map((row) => ({
      caseId: row.id,
      seq: row.seq,
      toldSeq: row.told_seq,
      since: row.untold_since.toISOString(),
    }));
  }

  /** The events after a sequence, in order, without bodies. */
  async eventsAfter(caseId: string, seq: number, limit = 1000): Promise<readonly RecordedEvent[]> {
    const { rows } = await this.pool.query<{ envelope: string; facts: string }>({
      name: 'events-after',
      text: 'select envelope, facts from event where stream_id = $1 and seq > $2 order by seq limit $3',
      values: [caseId, seq, limit],
    });
    return rows.map((row) => logged(row) as RecordedEvent);
  }

  /** What the papers of a case are made of, as it stood after an event. */
  paperSource(caseId: string, upTo: number): Promise<PaperSource> {
    return paperSource(this.pool, caseId, upTo);
  }

  /**
   * The workflow has the events up to a sequence; what came after them waits on. An event that was being recorded
   * meanwhile is not yet to be seen in this statement's snapshot when its stream's row already is: it waits since now.
   */
  async told(caseId: string, seq: number): Promise<void> {
    await this.pool.query({
      name: 'told',
      text: `
        update stream set told_seq = greatest(told_seq, $2),
          untold_since = case when seq <= greatest(told_seq, $2) then null
            else coalesce(
              (select recorded_at from event e where e.stream_id = stream.id and e.seq = greatest(told_seq, $2) + 1),
              clock_timestamp()) end
        where id = $1`,
      values: [caseId, seq],
    });
  }

  async lag(): Promise<Lag> {
    const { rows } = await this.pool.query<{ cases: number; oldest: number }>({
      name: 'lag',
      text: `select count(*)::integer as cases,
               coalesce(extract(epoch from clock_timestamp() - min(untold_since)) * 1000, 0)::float as oldest
             from stream where untold_since is not null`,
    });
    return { cases: rows[0]!.cases, oldestMs: Math.max(0, rows[0]!.oldest) };
  }

  /**
   * Becomes the one relay, if none is: the others get undefined and ask again later.
   * @param onNews called when events were recorded; some calls may be lost, so sweep too
   */
  lead(onNews: () => void): Promise<Leadership | undefined> {
    return lead(this.url, onNews);
  }

  /** Closes the connections, a leadership's excepted. */
  stop(): Promise<void> {
    return this.pool.end();
  }
}
