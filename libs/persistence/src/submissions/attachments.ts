import type { Instant, Refusal } from '@behov/domain';
import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.js';
import { available } from '../connection/available.js';
import { inTransaction } from '../connection/transaction.js';
import type { StoredContent } from '../files/file-record.js';
import * as refusals from './submission.refusals.js';

/** What a supplier may upload to a window in all; how large each may be is the installation's to say. */
export const attachmentLimits = { files: 500, bytes: 5 * 1024 ** 3 } as const;

/** Whose attachments, to which window. */
export interface AttachmentPlace {
  readonly caseId: string;
  readonly windowId: string;
  readonly supplier: string;
}

/** A file's ciphertext. */
export interface SealedContentOf {
  /** Hexadecimal SHA-256. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** An attachment on record, and whether it was there before. */
export interface KeptAttachment {
  readonly receivedAt: Instant;
  readonly repeated: boolean;
}

export type Removal = 'removed' | 'referred' | 'unknown';

interface WindowRow {
  readonly organisation: string;
  readonly status: string;
  readonly opens_at: Date;
  readonly due_at: Date;
  readonly now: Date;
  readonly invited: boolean;
  readonly files: number;
  readonly bytes: string;
}

/** Of a window as it is for a supplier now. Time is the record's, a training case's window has its own. */
const windowFor = `
  select organisation, status, opens_at, due_at, open_to is null or $3 = any (open_to) as invited,
    coalesce(training_now, $4::timestamptz, date_trunc('milliseconds', clock_timestamp())) as now,
    (select count(*)::integer from sealed_attachment where case_id = $1 and window_id = $2 and supplier = $3) as files,
    (select coalesce(sum(size), 0) from sealed_attachment where case_id = $1 and window_id = $2 and supplier = $3) as bytes
  from submission_window where case_id = $1 and id = $2`;

/**
 * What suppliers upload before they submit: each a ciphertext in the storage, known by its digest. The window's stream knows nothing
 * of them until a submission refers to them; nobody but the supplier is told that they are there.
 */
export class Attachments {
  /** @param clock another clock than the database's, for tests that skip time */
  constructor(
    private readonly pool: Pool,
    private readonly clock?: Clock,
  ) {}

  /** Asked before anything is received. @returns the buying organisation, or WINDOW-UNKNOWN, NOT-INVITED, WINDOW-CANCELLED, WINDOW-NOT-OPEN, ATTACHMENT-LATE or ATTACHMENTS-FULL */
  async mayAdd(
    { caseId, windowId, supplier }: AttachmentPlace,
    size: number,
  ): Promise<{ readonly organisation: string } | { readonly refusal: Refusal }> {
    const stamp = (await this.clock?.now()) ?? null;
    const { rows } = await available(() =>
      this.pool.query<WindowRow>({
        name: 'attachment-window',
        text: windowFor,
        values: [caseId, windowId, supplier, stamp],
      }),
    );
    const [row] = rows;
    if (!row) return { refusal: refusals.windowUnknown() };
    const refusal = refusedIn(row, size);
    return refusal ? { refusal } : { organisation: row.organisation };
  }

  /**
   * Records an attachment whose content is stored, as received now. The same one again changes nothing. A removal of the same
   * content is waited for: look afterwards whether it stands.
   * @returns when it was received, or a refusal as {@link mayAdd}
   */
  async keep(
    place: AttachmentPlace,
    { sha256, size }: SealedContentOf,
  ): Promise<KeptAttachment | { readonly refusal: Refusal }> {
    const { caseId, windowId, supplier } = place;
    const allowed = await this.mayAdd(place, 0);
    if ('refusal' in allowed && allowed.refusal.code !== 'ATTACHMENTS-FULL') return allowed;
    const stamp = (await this.clock?.now()) ?? null;
    const { rowCount } = await available(() =>
      this.pool.query({
        name: 'keep-attachment',
        text: `
          with w as materialized (${windowFor}),
          held as materialized (
            select pg_advisory_xact_lock_shared(hashtextextended(organisation || '/' || $5::text, 0)) from w)
          insert into sealed_attachment (case_id, window_id, supplier, sha256, organisation, size, received_at)
          select $1, $2, $3, $5, w.organisation, $6::bigint, w.now from held, w
          where w.status = 'open' and w.invited and w.opens_at <= w.now and w.now < w.due_at
            and w.files < $7 and w.bytes + $6::bigint <= $8
          on conflict do nothing`,
        values: [caseId, windowId, supplier, stamp, sha256, size, attachmentLimits.files, attachmentLimits.bytes],
      }),
    );
    const { rows } = await available(() =>
      this.pool.query<{ received_at: Date }>({
        name: 'kept-attachment',
        text: `select received_at from sealed_attachment
          where case_id = $1 and window_id = $2 and supplier = $3 and sha256 = $4`,
        values: [caseId, windowId, supplier, sha256],
      }),
    );
    const [row] = rows;
    if (row) return { receivedAt: row.received_at.toISOString(), repeated: rowCount === 0 };
    const now = await this.mayAdd(place, size);
    return { refusal: 'refusal' in now ? now.refusal : refusals.attachmentsFull(attachmentLimits) };
  }

  /**
   * Removes what no submission refers to, with its content where nothing else has it.
   * @param remove takes the content out of the storage; may be asked again for what it has removed
   */
  async remove(
    { caseId, windowId, supplier }: AttachmentPlace,
    sha256: string,
    remove: (content: StoredContent) => Promise<void>,
  ): Promise<Removal> {
    const of = [caseId, windowId, supplier, sha256];
    const removed = await available(() =>
      this.pool.query<{ organisation: string }>({
        name: 'remove-attachment',
        text: `
          delete from sealed_attachment a where case_id = $1 and window_id = $2 and supplier = $3 and sha256 = $4
            and not exists (select from submission_attachment r
              where (r.case_id, r.window_id, r.supplier, r.sha256) = (a.case_id, a.window_id, a.supplier, a.sha256))
          returning organisation`,
        values: of,
      }),
    ).catch((error: unknown) => {
      // A submission that refers to it was decided in the same moment.
      if ((error as { code?: string }).code === '23503') return undefined;
      throw error;
    });
    const [row] = removed?.rows ?? [];
    if (row) {
      await this.removeContent({ organisation: row.organisation, sha256 }, remove);
      return 'removed';
    }
    const { rowCount } = await available(() =>
      this.pool.query(
        'select from sealed_attachment where case_id = $1 and window_id = $2 and supplier = $3 and sha256 = $4',
        of,
      ),
    );
    return rowCount === 0 ? 'unknown' : 'referred';
  }

  /** Takes a content away that no attachment has. One that is being recorded with it waits meanwhile. */
  async removeContent(content: StoredContent, remove: (content: StoredContent) => Promise<void>): Promise<void> {
    const of = [content.organisation, content.sha256];
    await inTransaction(this.pool, async (client) => {
      await client.query(`select pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 0))`, of);
      const { rowCount } = await client.query(
        `select from sealed_attachment where organisation = $1 and sha256 = $2 limit 1`,
        of,
      );
      if (rowCount === 0) await remove(content);
    });
  }

  /** Removes the ciphertexts of a case whose submissions are all disposed of. */
  async removeDisposed(caseId: string, remove: (content: StoredContent) => Promise<void>): Promise<void> {
    const { rows } = await available(() =>
      this.pool.query<StoredContent>('select * from disposed_attachments($1) order by 2', [caseId]),
    );
    for (const content of rows) await remove(content);
  }
}

function refusedIn(row: WindowRow, size: number): Refusal | undefined {
  if (!row.invited) return refusals.notInvited();
  if (row.status === 'cancelled') return refusals.windowCancelled();
  if (row.now < row.opens_at) return refusals.windowNotOpen(row.opens_at.toISOString());
  if (row.status !== 'open' || row.now >= row.due_at) return refusals.attachmentLate(row.due_at.toISOString());
  const full = row.files >= attachmentLimits.files || Number(row.bytes) + size > attachmentLimits.bytes;
  return full ? refusals.attachmentsFull(attachmentLimits) : undefined;
}
