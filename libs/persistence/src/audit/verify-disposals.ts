import type { ClientBase } from 'pg';
import type { ChainBreak, Disposal } from './chain-break.js';

interface Row {
  readonly stream: string;
  readonly document: string;
  /** Null where the decision isn't carried out. */
  readonly by: string | null;
  readonly decided: boolean;
}

/**
 * Compares what is gone with what was decided: each thing that is gone names a decision in the log that names it, and each that
 * was decided on is gone. Bodies of events are told of with their stream.
 */
export async function verifyDisposals(
  client: ClientBase,
  only?: string,
): Promise<{ disposals: readonly Disposal[]; breaks: readonly ChainBreak[] }> {
  const { rows } = await client.query<Row>(query, [only ?? null]);
  return {
    disposals: rows.flatMap(({ stream, document, by }) =>
      by === null || document.startsWith('event/') ? [] : [{ stream, document, by }],
    ),
    breaks: rows.flatMap(({ stream, document, by, decided }) =>
      by !== null && decided
        ? []
        : [
            {
              stream,
              says:
                by === null
                  ? `${document} is there, though its disposal was decided`
                  : `${document} is gone by ${by}, which the log doesn't decide`,
            },
          ],
    ),
  };
}

const query = `
  with decision as (
    select e.stream_id, e.facts::json ->> 'reference' as reference, named.document
    from event e cross join lateral (
      select 'event/' || one as document from json_array_elements_text(e.facts::json -> 'events') one
      union all select 'file/' || one from json_array_elements_text(e.facts::json -> 'files') one
      union all select 'submission/' || one from json_array_elements_text(e.facts::json -> 'submissions') one) named
    where e.type = 'DisposalDecided' and ($1::uuid is null or e.stream_id = $1)),
  thing as (
    select stream_id, 'event/' || seq as document, disposed_by as by from event_body
      where $1::uuid is null or stream_id = $1
    union all select case_id, 'file/' || file, disposed_by from file where $1::uuid is null or case_id = $1
    union all select case_id, 'submission/' || submission_id, disposed_by from submission_body
      where $1::uuid is null or case_id = $1
    union all select case_id, 'submission/' || submission_id, disposed_by from submission_clear
      where $1::uuid is null or case_id = $1)
  select distinct t.stream_id::text as stream, t.document, t.by,
    exists (select from decision d where d.stream_id = t.stream_id and d.document = t.document
      and (t.by is null or d.reference = t.by)) as decided
  from thing t
  where t.by is not null
    or exists (select from decision d where d.stream_id = t.stream_id and d.document = t.document)
  order by 1, 2`;
