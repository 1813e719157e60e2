import type { Window } from '@behov/domain';
import type { PoolClient } from 'pg';
import type { MadeWindowKey } from './window-keys.js';

/** The windows that a command announced, with the parts that have keys. */
type Announced = Pick<Window, 'id' | 'envelopes'>;

/** Puts away the private halves of the keys that announced windows took, in the same transaction. Those left over are forgotten. */
export async function keepKeys(
  client: PoolClient,
  caseId: string,
  windows: readonly Announced[],
  made: readonly MadeWindowKey[],
): Promise<void> {
  for (const { id, envelopes = [] } of windows) {
    for (const { id: envelope, recipient } of envelopes) {
      const key = made.find((one) => one.recipient === recipient);
      if (!key) throw new Error(`nobody made the key of ${id}, ${envelope}`);
      const kept = await key.keep({ case: caseId, window: id, envelope });
      const split = 'split' in kept ? kept : undefined;
      await client.query({
        name: 'keep-key',
        text: `insert into window_key (case_id, window_id, envelope, recipient, wrapped, split)
          values ($1, $2, $3, $4, $5, $6)`,
        values: [
          caseId,
          id,
          envelope,
          recipient,
          'wrapped' in kept ? kept.wrapped : null,
          split ? JSON.stringify(split.split) : null,
        ],
      });
      if (split) {
        await client.query({
          name: 'keep-shares',
          text: `
            insert into window_share (case_id, window_id, envelope, opener, sealed)
            select $1, $2, $3, r.opener, r.sealed from json_to_recordset($4::json) as r (opener text, sealed text)`,
          values: [caseId, id, envelope, JSON.stringify(split.shares)],
        });
      }
    }
  }
}
