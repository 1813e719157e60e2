import type { ClientBase } from 'pg';
import { digestOfBody, genesis } from '../record/seal.js';
import { digestOf } from '../submissions/decide-submission.js';
import type { SealedEnvelope } from '../submissions/submission-request.js';
import { submissionLink, type SubmissionEnvelope } from '../submissions/seal-submission.js';
import type { ChainBreak } from './chain-break.js';

interface EntryRow {
  readonly seq: number;
  readonly kind: string;
  readonly supplier: string;
  readonly received_at: Date;
  readonly digest: string;
  readonly envelope: string;
  readonly hash: string;
  readonly content: string | null;
  readonly disposed_by: string | null;
}

/** Goes through a window's stream, and compares its chain with what the opening sealed into the case. */
export async function verifyWindow(
  client: ClientBase,
  caseId: string,
  windowId: string,
): Promise<{ submissions: number; breaks: ChainBreak[] }> {
  const broken = (says: string, seq?: number): ChainBreak => ({
    stream: caseId,
    window: windowId,
    ...(seq === undefined ? {} : { seq }),
    says,
  });
  const { rows } = await client.query<EntryRow>(
    `select s.seq, s.kind, s.supplier, s.received_at, s.digest, s.envelope, s.hash,
       b.content, b.disposed_by
     from submission s left join submission_body b on b.submission_id = s.submission_id
     where s.case_id = $1 and s.window_id = $2 order by s.seq`,
    [caseId, windowId],
  );
  let head = genesis;
  let seq = 0;
  const heads = new Set([genesis]);
  for (const row of rows) {
    const says = wrongWith(row, seq + 1, head);
    if (says) return { submissions: seq, breaks: [broken(says, seq + 1)] };
    head = row.hash;
    seq = row.seq;
    heads.add(head);
  }
  const window = await client.query<{ seq: number; head: string; opened: string | null }>(
    `select seq, head, (select facts::json ->> 'head' from event e where e.stream_id = case_id and e.type = 'WindowOpened'
       and facts::json ->> 'window' = id limit 1) as opened
     from submission_window where case_id = $1 and id = $2`,
    [caseId, windowId],
  );
  const kept = window.rows[0];
  if (!kept) return { submissions: seq, breaks: [broken('there are submissions, but the window is gone')] };
  if (kept.seq !== seq || kept.head !== head) {
    return { submissions: seq, breaks: [broken(`the window ends with ${kept.seq}, its log with ${seq}`)] };
  }
  if (kept.opened !== null && !heads.has(kept.opened)) {
    return { submissions: seq, breaks: [broken('the opening sealed another chain than the one that is kept')] };
  }
  const changed = await changedClear(client, caseId, windowId);
  return { submissions: seq, breaks: changed === undefined ? [] : [broken(changed)] };
}

function wrongWith(row: EntryRow, expected: number, head: string): string | undefined {
  if (row.seq !== expected) return 'the submission is missing';
  if (submissionLink(head, row.envelope) !== row.hash)
    return 'the hash is not that of the stored envelope after the one before';
  const envelope = JSON.parse(row.envelope) as SubmissionEnvelope;
  if (
    envelope.seq !== row.seq ||
    envelope.kind !== row.kind ||
    envelope.supplier !== row.supplier ||
    envelope.digest !== row.digest ||
    envelope.receivedAt !== row.received_at.toISOString()
  ) {
    return 'the columns are not what the envelope says';
  }
  if (row.disposed_by !== null || !['received', 'replaced'].includes(row.kind)) return undefined;
  return row.content !== null && sealedDigest(row.content) === row.digest
    ? undefined
    : 'the content is not the one of which the submission has the digest';
}

/** Undefined for what isn't the JSON of sealed parts. */
function sealedDigest(content: string): string | undefined {
  try {
    return digestOf({ envelopes: JSON.parse(content) as readonly SealedEnvelope[] });
  } catch {
    return undefined;
  }
}

interface ClearRow {
  readonly submission_id: string;
  readonly envelope: string;
  readonly salt: string | null;
  readonly content: string | null;
  readonly digest: string;
}

/** Finds clear text that isn't what the opening kept. */
async function changedClear(client: ClientBase, caseId: string, windowId: string): Promise<string | undefined> {
  const { rows } = await client.query<ClearRow>(
    `select submission_id, envelope, salt, content, digest from submission_clear
     where case_id = $1 and window_id = $2 and disposed_by is null`,
    [caseId, windowId],
  );
  const other = rows.find((row) => digestOfBody(row.salt ?? '', row.content ?? '') !== row.digest);
  return other && `the clear text of ${other.submission_id} (${other.envelope}) is not what the opening kept`;
}
