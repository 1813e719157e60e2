import type { ClientBase } from 'pg';
import { remake, type LoggedRow } from './rebuild.js';

/** A decision on disposal that stands in a case's log. */
interface Decided {
  readonly seq: number;
  readonly reference: string;
}

/**
 * Removes what a decision in the case's log names: bodies, files and submissions. Digests stay in the chain, and who reads an
 * event is told by which decision its text went; what was published of it goes too. Done again it changes nothing.
 * @param client in a transaction of its own, with the case's stream locked
 * @throws Error when the event decides no disposal
 */
export async function carryOutDisposal(client: ClientBase, caseId: string, decided: number): Promise<void> {
  const { rows } = await client.query<LoggedRow>('select * from carry_out_disposal($1, $2)', [caseId, decided]);
  if (rows.length > 0) await remake(client, caseId, 'case', rows);
}

/** Carries out all that was decided for a case, where it wasn't. Gives the decisions. @param client the owner's connection */
export async function carryOutDisposals(client: ClientBase, caseId: string): Promise<readonly Decided[]> {
  const { rows } = await client.query<Decided>(
    `select seq, facts::json ->> 'reference' as reference from event
     where stream_id = $1 and type = 'DisposalDecided' order by seq`,
    [caseId],
  );
  for (const { seq } of rows) {
    await client.query('begin');
    try {
      await client.query('select from stream where id = $1 for update', [caseId]);
      await carryOutDisposal(client, caseId, seq);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
  return rows;
}
