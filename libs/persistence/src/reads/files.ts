import type { Instant } from '@behov/domain';
import type { EntityManager } from 'typeorm';
import { keyOf, limitOf, pageOf, type Page, type PageRequest } from './page.js';

/** A file that the reader may fetch. */
export interface FileReading {
  readonly file: string;
  readonly caseId: string;
  readonly organisation: string;
  /** Hexadecimal SHA-256. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly media: string;
  readonly name: string;
  readonly receivedAt: Instant;
  readonly scanner: string;
  readonly scannedAt: Instant;
  /** By which decision the content was disposed of. */
  readonly disposedBy?: string;
}

interface Row extends Omit<FileReading, 'size' | 'receivedAt' | 'scannedAt' | 'disposedBy'> {
  readonly disposedBy: string | null;
  readonly size: string;
  readonly receivedAt: Date;
  readonly scannedAt: Date;
}

const columns = `file::text, case_id::text as "caseId", organisation, sha256, size, media, name,
  received_at as "receivedAt", scanner, scanned_at as "scannedAt", disposed_by as "disposedBy"`;

/** The files of a case that the reader may see; newest first. */
export async function files(manager: EntityManager, caseId: string, page: PageRequest): Promise<Page<FileReading>> {
  const limit = limitOf(page);
  const [at, file] = page.after === undefined ? [null, null] : keyOf(page.after, ['instant', 'uuid']);
  const rows = (await manager.query(
    `select ${columns} from file
     where case_id = $1 and ($2::timestamptz is null or (received_at, file) < ($2::timestamptz, $3::uuid))
     order by received_at desc, file desc limit $4`,
    [caseId, at, file, limit + 1],
  )) as Row[];
  return pageOf(rows.map(readingOf), limit, (last) => [last.receivedAt, last.file]);
}

export async function file(manager: EntityManager, caseId: string, id: string): Promise<FileReading | undefined> {
  const rows = (await manager.query(`select ${columns} from file where case_id = $1 and file::text = $2`, [
    caseId,
    id,
  ])) as Row[];
  return rows[0] && readingOf(rows[0]);
}

const readingOf = ({ size, receivedAt, scannedAt, disposedBy, ...row }: Row): FileReading => ({
  ...row,
  size: Number(size),
  receivedAt: receivedAt.toISOString(),
  scannedAt: scannedAt.toISOString(),
  ...(disposedBy === null ? {} : { disposedBy }),
});
