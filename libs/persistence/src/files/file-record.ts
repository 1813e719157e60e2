import type { Instant } from '@behov/domain';
import type { Pool } from 'pg';
import { available } from '../connection/available.js';
import type { FileReading } from '../reads/files.js';

/** A file that was received for a case, with its content stored and scanned. */
export interface ReceivedFile extends FileReading {
  readonly person: string;
  readonly via?: string;
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

/** The files of cases, as the command side knows them. */
export class FileRecord {
  constructor(private readonly pool: Pool) {}

  /**
   * Records a file whose content is stored. Who sends the same command id again gets what stands on record; whether that is
   * the same file is the caller's to compare.
   * @throws RecordUnavailableError
   */
  async keep(one: ReceivedFile): Promise<KeptFile> {
    return available(async () => {
      const { rowCount } = await this.pool.query({
        name: 'keep-file',
        text: `
          insert into file (file, case_id, organisation, sha256, size, media, name, person, via, command_id, received_at,
            scanner, scanned_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
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
}
