import type { RecordedEvent } from '@behov/domain';
import type { Pool } from 'pg';
import { openPool } from '../connection/pool.js';
import { logged } from '../record/seal.js';

/** A case with events that its workflow hasn't been told. */
export interface UntoldCase {
  readonly caseId: string;
  /** The last event that was told; 0: none. */
  readonly toldSeq: number;
}

/** What a case is called by. */
export interface CaseNames {
  readonly caseId: string;
  readonly organisation: string;
  readonly reference: string;
}

/** What the relay reads of the record, and the one thing that it writes: how far it told. Login role `behov_relay`. */
export class RelayReads {
  private readonly pool: Pool;

  constructor(url: string, poolSize = 6) {
    this.pool = openPool({ url, size: poolSize, name: 'behov-relay' });
  }

  /** The case whose untold events have waited longest, but for those named. */
  async oldestUntold(exceptCaseIds: readonly string[] = []): Promise<UntoldCase | undefined> {
    const { rows } = await this.pool.query<{ id: string; told_seq: number }>({
      name: 'relay-untold',
      text: `select id, told_seq from stream
             where untold_since is not null and kind = 'case' and id <> all ($1::uuid[])
             order by untold_since, id limit 1`,
      values: [exceptCaseIds],
    });
    return rows[0] && { caseId: rows[0].id, toldSeq: rows[0].told_seq };
  }

  /** The events after a sequence, in order, without bodies. */
  async eventsAfter(caseId: string, seq: number, limit: number): Promise<readonly RecordedEvent[]> {
    const { rows } = await this.pool.query<{ envelope: string; facts: string }>({
      name: 'relay-events',
      text: 'select envelope, facts from event where stream_id = $1 and seq > $2 order by seq limit $3',
      values: [caseId, seq, limit],
    });
    // The log has what the domain's events are; which facts a type has, its evolve says.
    return rows.map((row) => logged(row) as RecordedEvent);
  }

  /** @throws Error for a case that doesn't exist */
  async nameOf(caseId: string): Promise<CaseNames> {
    const [created] = await this.eventsAfter(caseId, 0, 1);
    if (created?.type !== 'CaseCreated') throw new Error(`The record has no case ${caseId}`);
    const { organisation, reference } = created.facts;
    return { caseId, organisation, reference };
  }

  /** The workflow has been told up to a sequence. What came meanwhile has waited since its own time, not since this one. */
  async told(caseId: string, seq: number): Promise<void> {
    await this.pool.query({
      name: 'relay-told',
      text: `update stream set told_seq = greatest(told_seq, $2), untold_since = case when seq > $2 then
               (select recorded_at from event where stream_id = $1 and event.seq = $2 + 1) end
             where id = $1`,
      values: [caseId, seq],
    });
  }

  /** How many cases have something untold, and for how long the oldest has waited. */
  async backlog(): Promise<{ readonly cases: number; readonly oldestSeconds: number }> {
    const { rows } = await this.pool.query<{ cases: number; seconds: number | null }>({
      name: 'relay-backlog',
      text: `select count(*)::int as cases, extract(epoch from clock_timestamp() - min(untold_since))::float8 as seconds
             from stream where untold_since is not null and kind = 'case'`,
    });
    return { cases: rows[0]?.cases ?? 0, oldestSeconds: Math.max(0, rows[0]?.seconds ?? 0) };
  }

  /** All cases, in the order of their ids, a page at a time. */
  async casesAfter(caseId: string | undefined, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select id from stream where kind = 'case' and ($1::uuid is null or id > $1) order by id limit $2`,
      [caseId ?? null, limit],
    );
    return rows.map(({ id }) => id);
  }

  stop(): Promise<void> {
    return this.pool.end();
  }
}
