import type { Pool } from 'pg';
import { available } from '../connection/available.js';
import type { SealedPart, ToUnseal, Unsealed, Unsealing } from './unsealing.js';

/** Which part of a window is opened, and who asked. */
export interface Asked {
  readonly caseId: string;
  readonly windowId: string;
  readonly envelope: string;
  readonly openers: readonly string[];
}

interface KeyRow {
  readonly wrapped: string | null;
  readonly split: string | null;
}

/**
 * Reads what counts in a closed window and has its part opened. It runs before the case's lane: nothing that counts changes after
 * the closing, and other commands to the case go on meanwhile.
 * @param pool the worker's own login role, which alone sees wrapped keys, and no window's that receives
 */
export async function unsealWindow(pool: Pool, unsealing: Unsealing, asked: Asked): Promise<Unsealed> {
  const { caseId, windowId, envelope } = asked;
  const key = await keyOfPart(pool, asked);
  return unsealing.unseal({ ...key, parts: await sealedParts(pool, caseId, windowId, envelope) });
}

/** The key of a part of a window as it was put away, with the shares of it that were given. @param pool the worker's own login role */
export async function keyOfPart(pool: Pool, asked: Asked): Promise<Omit<ToUnseal, 'parts'>> {
  const { caseId, windowId, envelope } = asked;
  const { rows: keys } = await available(() =>
    pool.query<KeyRow>({
      name: 'window-key',
      text: 'select wrapped, split from window_key where case_id = $1 and window_id = $2 and envelope = $3',
      values: [caseId, windowId, envelope],
    }),
  );
  const key = keys[0];
  if (!key) throw new Error(`the window ${windowId} has no key for ${envelope}`);
  return {
    case: caseId,
    window: windowId,
    envelope,
    wrapped: key.wrapped,
    split: key.split === null ? null : (JSON.parse(key.split) as object),
    shares: key.split === null ? [] : await sharesOf(pool, asked),
  };
}

async function sealedParts(pool: Pool, caseId: string, windowId: string, envelope: string) {
  const { rows } = await available(() =>
    pool.query<{ submission_id: string; supplier: string; content: string | null }>({
      name: 'sealed-parts',
      text: `
        select s.submission_id, s.supplier, b.content
        from submission s join submission_body b on b.submission_id = s.submission_id
        where s.case_id = $1 and s.window_id = $2 and s.kind in ('received', 'replaced') and s.seq = (
          select max(last.seq) from submission last
          where last.case_id = $1 and last.window_id = $2 and last.supplier = s.supplier and last.kind <> 'late')
        order by s.seq`,
      values: [caseId, windowId],
    }),
  );
  return rows.flatMap(({ submission_id: submission, supplier, content }): readonly SealedPart[] => {
    const parts = JSON.parse(content ?? '[]') as readonly { readonly id: string; readonly content: string }[];
    const sealed = parts.find(({ id }) => id === envelope)?.content;
    return sealed === undefined ? [] : [{ submission, supplier, sealed }];
  });
}

/** What each of the openers gave last for the part. */
async function sharesOf(pool: Pool, { caseId, windowId, envelope, openers }: Asked) {
  const { rows } = await available(() =>
    pool.query<{ facts: string; body: string | null }>({
      name: 'given-shares',
      text: `
        select e.facts, b.body from event e join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
        where e.stream_id = $1 and e.type = 'OpeningRequested' order by e.seq desc`,
      values: [caseId],
    }),
  );
  const given = rows.map(({ facts, body }) => ({
    ...(JSON.parse(facts) as { readonly window: string; readonly opener: string; readonly envelope?: string }),
    ...(JSON.parse(body ?? '{}') as { readonly share?: string }),
  }));
  return openers.flatMap((opener) => {
    const share = given.find(
      (one) => one.window === windowId && one.opener === opener && [undefined, envelope].includes(one.envelope),
    )?.share;
    return share === undefined ? [] : [{ opener, share }];
  });
}
