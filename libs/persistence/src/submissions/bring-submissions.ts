import type { Brought, FaultyEnvelope, SubmissionRecord } from '@behov/domain';
import type { PoolClient } from 'pg';
import { canonical, sha256 } from '../record/digest.js';
import type { OpenedPart, Unsealed } from './unsealing.js';

interface Row {
  readonly submission_id: string;
  readonly kind: string;
  readonly supplier: string;
  readonly received_at: Date;
  readonly digest: string;
}

/** What a window holds once it is closed, as its own stream tells it. */
export interface WindowContents {
  readonly head: string;
  readonly receives: string;
  readonly submissions: readonly SubmissionRecord[];
  readonly late: NonNullable<Brought['late']>;
}

/**
 * What counts in a window, what was late, and its chain's head, with the window held until the transaction ends; nothing of what
 * is offered. Undefined while the window receives: not even the transaction that decides may count.
 */
export async function holdWindow(
  client: PoolClient,
  caseId: string,
  windowId: string,
): Promise<WindowContents | undefined> {
  const window = await client.query<{ head: string; status: string; receives: string }>({
    name: 'hold-window',
    text: 'select head, status, receives from submission_window where case_id = $1 and id = $2 for update',
    values: [caseId, windowId],
  });
  const held = window.rows[0];
  if (!held || !['closed', 'opened'].includes(held.status)) return undefined;
  const { rows } = await client.query<Row>({
    name: 'bring-submissions',
    text: `
      select s.submission_id, s.kind, s.supplier, s.received_at, s.digest
      from submission s
      where s.case_id = $1 and s.window_id = $2 and (s.kind = 'late' or s.seq = (
        select max(last.seq) from submission last
        where last.case_id = $1 and last.window_id = $2 and last.supplier = s.supplier and last.kind <> 'late'))
      order by s.seq`,
    values: [caseId, windowId],
  });
  const fact = (row: Row) => ({
    supplier: row.supplier,
    receivedAt: row.received_at.toISOString(),
    digest: row.digest,
  });
  return {
    head: held.head,
    receives: held.receives,
    submissions: rows
      .filter((row) => row.kind === 'received' || row.kind === 'replaced')
      .map((row) => ({ id: row.submission_id, ...fact(row), offers: [] })),
    late: rows.filter((row) => row.kind === 'late').map(fact),
  };
}

/** What an opening brings to the case: what the window holds, with what each offers in the part that is opened. */
export function openedContents(contents: WindowContents, envelope: string, unsealed: Unsealed): Brought {
  if (!unsealed.ok) return { shareFaults: unsealed.faults };
  const opened = new Map(unsealed.parts.map((one) => [one.submission, one]));
  const submissions = contents.submissions.map((one) => ({ ...one, ...saidIn(opened.get(one.id)) }));
  const faulty = contents.submissions.flatMap(({ id, supplier, digest }): readonly FaultyEnvelope[] => {
    const fault = faultOf(opened.get(id));
    return fault === undefined ? [] : [{ supplier, digest, envelope, fault }];
  });
  const attachments = unsealed.parts.reduce((sum, one) => sum + ('clear' in one ? (one.attachments ?? 0) : 0), 0);
  return {
    head: contents.head,
    submissions,
    faulty,
    late: contents.late,
    list: listDigest(contents, envelope, faulty),
    ...(attachments > 0 ? { attachments } : {}),
  };
}

/** What a part that could be read offers, which requirements it answers, and who stands behind it. */
function saidIn(part: OpenedPart | undefined): Pick<SubmissionRecord, 'offers' | 'answers' | 'behind'> {
  if (!part || !('offers' in part)) return { offers: [] };
  const { offers, answers = [], behind = [] } = part;
  return { offers, ...(answers.length > 0 ? { answers } : {}), ...(behind.length > 0 ? { behind } : {}) };
}

const faultOf = (part: OpenedPart | undefined): string | undefined =>
  part === undefined ? 'MISSING' : 'fault' in part ? part.fault : undefined;

/** Of the list as those who opened see it, without a name: what it lists is found by the digests on the receipts. */
const listDigest = (
  { head, submissions }: WindowContents,
  envelope: string,
  faulty: readonly FaultyEnvelope[],
): string =>
  sha256(
    canonical([
      envelope,
      head,
      submissions.map(({ id, digest }) => [id, digest]),
      faulty.map(({ digest, fault }) => [digest, fault]),
    ]),
  );
