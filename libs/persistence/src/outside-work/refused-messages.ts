import type { Pool } from 'pg';
import { sha256 } from '../record/digest.js';

/** An integration's message that was refused before it became a command: unsigned, stale, foreign, unreadable. */
export interface RefusedMessage {
  readonly caseId: string;
  /** A stable code. */
  readonly reason: string;
  /** The message as it came; its digest is kept, not the message. */
  readonly message: string;
  /** The service account that it named, if it could be read. */
  readonly account?: string;
}

/** Records a refused message, at the database's time. */
export async function recordRefusedMessage(
  pool: Pool,
  { caseId, reason, message, account }: RefusedMessage,
): Promise<void> {
  await pool.query({
    name: 'refused-message',
    text: 'insert into refused_message (case_id, reason, digest, account) values ($1, $2, $3, $4)',
    values: [caseId, reason, sha256(message), account ?? null],
  });
}
