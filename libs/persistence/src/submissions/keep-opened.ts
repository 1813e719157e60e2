import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import { digestOfBody } from '../record/seal.js';
import type { OpenedPart } from './unsealing.js';

/** Keeps the clear text of what an opening has opened, in the opening's own transaction. */
export async function keepOpened(
  client: PoolClient,
  { caseId, windowId, envelope }: { readonly caseId: string; readonly windowId: string; readonly envelope: string },
  parts: readonly OpenedPart[],
  { anonymous }: { readonly anonymous: boolean },
): Promise<void> {
  const rows = parts.flatMap((one) => {
    if (!('clear' in one)) return [];
    const content = anonymous ? one.anonymous : one.clear;
    const salt = randomBytes(16).toString('hex');
    return [{ submission_id: one.submission, salt, content, digest: digestOfBody(salt, content) }];
  });
  await client.query({
    name: 'keep-opened',
    text: `
      insert into submission_clear (submission_id, envelope, case_id, window_id, salt, content, digest)
      select r.submission_id, $3, $1, $2, r.salt, r.content, r.digest
      from json_to_recordset($4::json) as r (submission_id uuid, salt text, content text, digest text)`,
    values: [caseId, windowId, envelope, JSON.stringify(rows)],
  });
}
