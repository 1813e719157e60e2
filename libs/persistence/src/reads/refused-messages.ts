import type { Instant } from '@behov/domain';
import type { EntityManager } from 'typeorm';

/** An integration's message that was refused before it became a command. */
export interface RefusedMessageReading {
  readonly receivedAt: Instant;
  readonly reason: string;
  readonly digest: string;
  readonly account: string | null;
}

/** The newest first, a hundred at most. */
export async function refusedMessages(
  manager: EntityManager,
  caseId: string,
): Promise<readonly RefusedMessageReading[]> {
  const rows = (await manager.query(
    `select received_at, reason, digest, account from refused_message where case_id = $1
     order by received_at desc limit 100`,
    [caseId],
  )) as { received_at: Date; reason: string; digest: string; account: string | null }[];
  return rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at.toISOString() }));
}
