import type { CompetitionRecord, RecordedLink, RecordedOpening } from '@behov/domain';
import type { EntityManager } from 'typeorm';

interface LinkRow {
  readonly window_id: string;
  readonly seq: number;
  readonly hash: string;
  readonly submission_id: string;
  readonly kind: RecordedLink['kind'];
  readonly received_at: Date;
  readonly digest: string;
  readonly first_seq: number;
  readonly supplier: string | null;
  readonly envelope: string | null;
}

interface OpeningRow {
  readonly type: RecordedOpening['type'];
  readonly seq: number;
  readonly at: Date;
  readonly hash: string;
  readonly facts: Partial<Record<'window' | 'envelope' | 'opener' | 'head' | 'list', string | null>> & {
    readonly openers?: readonly string[] | null;
  };
}

/** What the record has of the openings of a case, as far as the reader may check it; empty for all others. */
export async function competition(manager: EntityManager, caseId: string): Promise<CompetitionRecord> {
  const links = (await manager.query(`select * from competition_links($1)`, [caseId])) as readonly LinkRow[];
  const openings = (await manager.query(`select * from competition_openings($1)`, [caseId])) as readonly OpeningRow[];
  return { links: links.map(link), openings: openings.map(opening) };
}

const link = (row: LinkRow): RecordedLink => ({
  window: row.window_id,
  seq: row.seq,
  hash: row.hash,
  submission: row.submission_id,
  kind: row.kind,
  receivedAt: row.received_at.toISOString(),
  digest: row.digest,
  of: row.first_seq,
  ...(row.supplier === null ? {} : { supplier: row.supplier }),
  ...(row.envelope === null ? {} : { text: row.envelope }),
});

function opening({ type, seq, at, hash, facts }: OpeningRow): RecordedOpening {
  const said = Object.entries(facts).filter(([, one]) => one !== null);
  return { window: '', ...Object.fromEntries(said), type, seq, at: at.toISOString(), hash };
}
