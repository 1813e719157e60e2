import type { Pool, PoolClient } from 'pg';
import type { Arrived, SubmissionsDecision } from './decide-submissions.js';
import { submissionDigest } from './decide-submission.js';
import type { WindowSnapshot } from './read-window.js';

// Values that a window was decided on are part of the guard: the case's transaction may have extended or closed it meanwhile.
const text = `
  with guard as (
    update submission_window set seq = $3, head = $4
    where case_id = $1 and id = $2 and head = $5 and status = $6 and opens_at = $7 and due_at = $8
      and open_to is not distinct from $9 and training_now is not distinct from $10
    returning case_id, id),
  entries as (
    insert into submission (case_id, window_id, seq, submission_id, kind, supplier, received_at, digest, envelope, hash)
    select guard.case_id, guard.id, r.seq, r.submission_id, r.kind, r.supplier, r.received_at, r.digest, r.envelope, r.hash
    from guard, json_to_recordset($11::json) as r (seq integer, submission_id uuid, kind text, supplier text,
      received_at timestamptz, digest text, envelope text, hash text)),
  contents as (
    insert into submission_body (submission_id, case_id, window_id, content)
    select r.submission_id, guard.case_id, guard.id, r.content
    from guard, json_to_recordset($12::json) as r (submission_id uuid, content text)),
  attached as (
    insert into submission_attachment (submission_id, envelope, sha256, case_id, window_id, supplier)
    select r.submission_id, r.envelope, r.sha256, guard.case_id, guard.id, r.supplier
    from guard, json_to_recordset($17::json) as r (submission_id uuid, envelope text, sha256 text, supplier text)),
  outcomes as (
    insert into submission_outcome (case_id, window_id, command_id, digest, person, supplier, outcome, received_at)
    select guard.case_id, guard.id, r.command_id, r.digest, r.person, r.supplier, r.outcome, r.received_at
    from guard, json_to_recordset($13::json) as r (command_id text, digest text, person text, supplier text,
      outcome text, received_at timestamptz)),
  drafts as (
    delete from submission_draft d using guard, unnest($16::text[]) as one (supplier)
    where d.case_id = guard.case_id and d.window_id = guard.id and d.supplier = one.supplier),
  decided as (
    delete from arrival a using guard, unnest($14::text[], $15::text[]) as one (command_id, digest)
    where a.case_id = guard.case_id and a.window_id = guard.id and a.command_id = one.command_id and a.digest = one.digest)
  select id from guard`;

/** Writes what a batch came to and takes its arrivals away, if the window still is as it was decided on; gives whether it did. */
export async function writeSubmissions(
  client: Pool | PoolClient,
  caseId: string,
  windowId: string,
  window: WindowSnapshot,
  batch: readonly Arrived[],
  decision: SubmissionsDecision,
): Promise<boolean> {
  const { terms, trainingNow, head } = window;
  const outcomes = decision.outcomes.map(({ request, digest, outcome }) => ({
    command_id: request.commandId,
    digest,
    person: request.person,
    supplier: request.supplier,
    outcome: JSON.stringify(outcome),
    received_at: outcome.receivedAt,
  }));
  const { rowCount } = await client.query({
    name: 'write-submissions',
    text,
    values: [
      caseId,
      windowId,
      decision.seq,
      decision.head,
      head,
      terms.status,
      terms.opensAt,
      terms.dueAt,
      terms.openTo,
      trainingNow,
      JSON.stringify(decision.entries),
      JSON.stringify(decision.contents.map(({ submission_id, content }) => ({ submission_id, content }))),
      JSON.stringify(outcomes),
      batch.map(({ request }) => request.commandId),
      batch.map(({ request }) => submissionDigest(request)),
      decision.entries.filter(({ kind }) => kind === 'received' || kind === 'replaced').map((one) => one.supplier),
      JSON.stringify(
        decision.contents.flatMap(({ attachments, submission_id, supplier }) =>
          attachments.map((one) => ({ ...one, submission_id, supplier })),
        ),
      ),
    ],
  });
  return rowCount === 1;
}
