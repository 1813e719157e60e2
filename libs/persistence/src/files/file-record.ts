import type { Instant, Role } from '@behov/domain';
import type { Pool } from 'pg';
import { available } from '../connection/available.js';
import { inTransaction } from '../connection/transaction.js';
import type { FileReading } from '../reads/files.js';

/** A file that was received for a case, with its content stored and scanned. */
export interface ReceivedFile extends Omit<FileReading, 'disposedBy'> {
  readonly person: string;
  readonly via?: string;
  /** Who of the buyer may read it; without it all who see the case. */
  readonly roles?: readonly Role[];
  /** Of the sender's choice: the same one again gives the file that it gave first. */
  readonly commandId: string;
}

/** A file that is on record, and whether it was there before. */
export interface KeptFile {
  readonly file: string;
  readonly sha256: string;
  readonly name: string;
  readonly receivedAt: Instant;
  readonly scannedAt: Instant;
  readonly repeated: boolean;
}

interface Row {
  readonly file: string;
  readonly sha256: string;
  readonly name: string;
  readonly received_at: Date;
  readonly scanned_at: Date;
}

/** A content in the storage: the same one of an organisation stands there once. */
export interface StoredContent {
  readonly organisation: string;
  readonly sha256: string;
}

/** The files of cases, as the command side knows them. */
export class FileRecord {
  constructor(private readonly pool: Pool) {}

  /**
   * Records a file whose content is stored. Who sends the same command id again gets what stands on record; whether that is
   * the same file is the caller's to compare. A removal of the same content is waited for: look afterwards whether it stands.
   * @throws RecordUnavailableError
   */
  async keep(one: ReceivedFile): Promise<KeptFile> {
    return available(async () => {
      const { rowCount } = await this.pool.query({
        name: 'keep-file',
        text: `
          with held as materialized (
            select pg_advisory_xact_lock_shared(hashtextextended($3::text || '/' || $4::text, 0)))
          insert into file (file, case_id, organisation, sha256, size, media, name, person, via, command_id, received_at,
            scanner, scanned_at, roles)
          select $1::uuid, $2::uuid, $3, $4, $5::bigint, $6, $7, $8, $9, $10, $11::timestamptz, $12, $13::timestamptz, $14::text[] from held
          on conflict (case_id, person, command_id) do nothing`,
        values: [
          one.file,
          one.caseId,
          one.organisation,
          one.sha256,
          one.size,
          one.media,
          one.name,
          one.person,
          one.via ?? null,
          one.commandId,
          one.receivedAt,
          one.scanner,
          one.scannedAt,
          one.roles ?? null,
        ],
      });
      const { rows } = await this.pool.query<Row>({
        name: 'kept-file',
        text: `select file, sha256, name, received_at, scanned_at from file
          where case_id = $1 and person = $2 and command_id = $3`,
        values: [one.caseId, one.person, one.commandId],
      });
      const [row] = rows;
      if (!row) throw new Error('a file was recorded and is not there');
      return {
        file: row.file,
        sha256: row.sha256,
        name: row.name,
        receivedAt: row.received_at.toISOString(),
        scannedAt: row.scanned_at.toISOString(),
        repeated: rowCount === 0,
      };
    });
  }

  /**
   * Removes the contents of a case's files that are disposed of, where no other file of the organisation has the same one. A
   * file that is being recorded with it waits meanwhile.
   * @param remove takes the content out of the storage; may be asked again for what it has removed
   */
  async removeDisposed(caseId: string, remove: (content: StoredContent) => Promise<void>): Promise<void> {
    const { rows } = await this.pool.query<StoredContent>(
      `select distinct organisation, sha256 from file where case_id = $1 and disposed_by is not null order by 2`,
      [caseId],
    );
    for (const content of rows) {
      await inTransaction(this.pool, async (client) => {
        const of = [content.organisation, content.sha256];
        await client.query(`select pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 0))`, of);
        const { rowCount } = await client.query(
          `select from file where organisation = $1 and sha256 = $2 and disposed_by is null limit 1`,
          of,
        );
        if (rowCount === 0) await remove(content);
      });
    }
  }
}
