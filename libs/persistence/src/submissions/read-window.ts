import type { Pool, PoolClient } from 'pg';
import type { Standing, WindowTerms } from './decide-submission.js';
import type { KeptSubmissionOutcome } from './submission-request.js';

/** A window with the end of its own stream, and what is known of those who submit now. */
export interface WindowSnapshot {
  readonly terms: WindowTerms;
  readonly trainingNow: string | null;
  readonly seq: number;
  readonly head: string;
  readonly standing: ReadonlyMap<string, Standing>;
  readonly known: ReadonlyMap<string, { readonly digest: string; readonly outcome: KeptSubmissionOutcome }>;
  /** Those of the attachments that they refer to which have been received from them, by supplier. */
  readonly attachments: ReadonlyMap<string, ReadonlySet<string>>;
}

interface WindowRow {
  readonly status: WindowTerms['status'];
  readonly opens_at: Date;
  readonly due_at: Date;
  readonly open_to: string[] | null;
  readonly training_now: Date | null;
  readonly envelopes: readonly { readonly id: string }[] | null;
  readonly seq: number;
  readonly head: string;
  readonly standing: readonly (Standing & { readonly supplier: string })[] | null;
  readonly known: readonly { readonly id: string; readonly digest: string; readonly outcome: string }[] | null;
  readonly attachments: readonly { readonly supplier: string; readonly files: readonly string[] }[] | null;
}

const text = `
  select status, opens_at, due_at, open_to, training_now, envelopes, seq, head,
    (select json_agg(last) from (
       select distinct on (supplier) supplier, kind, digest from submission
       where case_id = $1 and window_id = $2 and supplier = any ($3) and kind <> 'late'
       order by supplier, seq desc) last) as standing,
    (select json_agg(json_build_object('id', command_id, 'digest', digest, 'outcome', outcome))
     from submission_outcome where case_id = $1 and window_id = $2 and command_id = any ($4)) as known,
    (select json_agg(a) from (
       select supplier, array_agg(sha256) as files from sealed_attachment
       where case_id = $1 and window_id = $2 and supplier = any ($3) and sha256 = any ($5) group by supplier) a) as attachments
  from submission_window where case_id = $1 and id = $2`;

/** Undefined when there is no such window. */
export async function readWindow(
  client: Pool | PoolClient,
  caseId: string,
  windowId: string,
  suppliers: readonly string[],
  commandIds: readonly string[],
  files: readonly string[],
): Promise<WindowSnapshot | undefined> {
  const { rows } = await client.query<WindowRow>({
    name: 'read-window',
    text,
    values: [caseId, windowId, suppliers, commandIds, files],
  });
  const row = rows[0];
  if (!row) return undefined;
  return {
    terms: {
      status: row.status,
      opensAt: row.opens_at.toISOString(),
      dueAt: row.due_at.toISOString(),
      openTo: row.open_to,
      envelopes: (row.envelopes ?? []).map(({ id }) => id),
    },
    trainingNow: row.training_now?.toISOString() ?? null,
    seq: row.seq,
    head: row.head,
    standing: new Map((row.standing ?? []).map(({ supplier, ...last }) => [supplier, last])),
    known: new Map(
      (row.known ?? []).map(({ id, digest, outcome }) => [
        id,
        { digest, outcome: JSON.parse(outcome) as KeptSubmissionOutcome },
      ]),
    ),
    attachments: new Map((row.attachments ?? []).map((one) => [one.supplier, new Set(one.files)])),
  };
}
