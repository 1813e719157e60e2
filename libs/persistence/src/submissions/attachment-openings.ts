import type { Pool } from 'pg';
import { available } from '../connection/available.js';
import { keyOfPart, type Asked } from './unseal.js';
import type { AttachmentUnsealing, Unsealing } from './unsealing.js';

/** An attachment of an opened part that nobody has opened yet, as the part names it. */
export interface AttachmentToOpen {
  readonly submission: string;
  readonly organisation: string;
  /** Whether the submission referred to it, so that it was received before the deadline. */
  readonly referred: boolean;
  readonly name: string;
  /** Of the clear file: bytes and hexadecimal SHA-256. */
  readonly size: number;
  readonly sha256: string;
  /** Of the ciphertext. */
  readonly sealed: { readonly size: number; readonly sha256: string };
}

/** What became of an attachment: a file of the case, or why it is none. */
export interface AttachmentOutcome {
  readonly submission: string;
  readonly envelope: string;
  /** Hexadecimal SHA-256 of the ciphertext. */
  readonly sha256: string;
  readonly outcome: { readonly file: string } | { readonly fault: string };
}

interface ClearRow {
  readonly submission_id: string;
  readonly organisation: string;
  readonly content: string;
  readonly referred: readonly string[] | null;
  readonly done: readonly string[] | null;
}

type NamedFile = Omit<AttachmentToOpen, 'submission' | 'organisation' | 'referred'>;

/** The worker's alone: the attachments of the parts that an opening has opened, and the key that opens them. */
export class AttachmentOpenings {
  constructor(
    /** Login role `behov_command`: records what became of them. */
    private readonly pool: Pool,
    /** The worker's own login role, which alone sees wrapped keys and clear text. */
    private readonly workerPool: Pool,
    private readonly unsealing: Unsealing,
  ) {}

  /** Those of a part that are not opened yet: none of a part that is not, or that has been disposed of. */
  async toOpen({ caseId, windowId, envelope }: Omit<Asked, 'openers'>): Promise<readonly AttachmentToOpen[]> {
    const { rows } = await available(() =>
      this.workerPool.query<ClearRow>({
        name: 'attachments-to-open',
        text: `
          select c.submission_id, w.organisation, c.content,
            (select array_agg(r.sha256) from submission_attachment r
             where r.submission_id = c.submission_id and r.envelope = c.envelope) as referred,
            (select array_agg(o.sha256) from opened_attachment o
             where o.submission_id = c.submission_id and o.envelope = c.envelope) as done
          from submission_clear c join submission_window w on w.case_id = c.case_id and w.id = c.window_id
          where c.case_id = $1 and c.window_id = $2 and c.envelope = $3 and c.content is not null
          order by c.submission_id`,
        values: [caseId, windowId, envelope],
      }),
    );
    return rows.flatMap(({ submission_id: submission, organisation, content, referred, done }) => {
      const { files = [] } = JSON.parse(content) as { readonly files?: readonly NamedFile[] };
      return files
        .filter(({ sealed }) => !(done ?? []).includes(sealed.sha256))
        .map((one) => ({
          ...one,
          submission,
          organisation,
          referred: (referred ?? []).includes(one.sealed.sha256),
        }));
    });
  }

  /** Takes out the part's key. @throws when it can't be taken out now */
  async unseal(asked: Asked): Promise<AttachmentUnsealing> {
    const key = await keyOfPart(this.workerPool, asked);
    return this.unsealing.attachments(key);
  }

  /** Records what became of one, once: the first outcome stands. */
  async record(caseId: string, windowId: string, { submission, envelope, sha256, outcome }: AttachmentOutcome) {
    const file = 'file' in outcome ? outcome.file : null;
    const fault = 'fault' in outcome ? outcome.fault : null;
    await available(() =>
      this.pool.query({
        name: 'attachment-opened',
        text: `
          insert into opened_attachment (submission_id, envelope, sha256, case_id, window_id, file, fault)
          values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        values: [submission, envelope, sha256, caseId, windowId, file, fault],
      }),
    );
  }
}
