import type { Instant } from '@behov/domain';
import type { EntityManager } from 'typeorm';
import { keyOf, limitOf, pageOf, type Page, type PageRequest } from './page.js';
import type { Publication } from './suppliers-room.js';

/** What one of the reader's suppliers follows. */
export interface FollowReading {
  readonly supplier: string;
  readonly id: string;
  readonly caseId: string | null;
  readonly kind: string | null;
  readonly organisation: string | null;
  readonly cpv: string | null;
  readonly text: string | null;
  readonly person: string;
  readonly since: Instant;
}

export async function follows(manager: EntityManager): Promise<readonly FollowReading[]> {
  const rows = (await manager.query(
    `select supplier, id, case_id as "caseId", kind, organisation, cpv, text, person, since
     from follow order by supplier, since, id`,
  )) as (Omit<FollowReading, 'since'> & { since: Date })[];
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/**
 * Whether a row `f` of what is followed concerns a publication `p` for all, whose procurement is `pr`. What a search finds
 * counts from the day that the search was saved; of a procurement that is followed, all counts.
 */
export const concerns = `(f.case_id = p.case_id or (f.case_id is null and p.at >= f.since
  and (f.kind is null or f.kind = p.kind)
  and (f.organisation is null or f.organisation = pr.organisation)
  and (f.cpv is null or pr.cpv @> array[f.cpv])
  and (f.text is null or pr.search like '%' || f.text || '%')))`;

/**
 * What was told in the procurements that the reader's suppliers follow, and to those suppliers alone; newest first. What is
 * revealed with a publication is no publication of its own.
 */
export async function notifications(manager: EntityManager, page: PageRequest): Promise<Page<Publication>> {
  const limit = limitOf(page);
  const [at, caseId, id] =
    page.after === undefined ? [null, null, null] : keyOf(page.after, ['instant', 'uuid', 'text']);
  const rows = (await manager.query(
    `select p.case_id as "caseId", p.id, p.kind, p.at, p.content
     from publication p join procurement pr on pr.case_id = p.case_id
     where p.id ~ '^[0-9]+/[0-9]+$' and p.content is not null and p.suppliers is distinct from '{}'
       and (p.suppliers && (select identity_suppliers())::text[]
         or (p.suppliers is null and exists (select from follow f where ${concerns})))
       and ($1::timestamptz is null or (p.at, p.case_id, p.id) < ($1, $2::uuid, $3))
     order by p.at desc, p.case_id desc, p.id desc limit $4`,
    [at, caseId, id, limit + 1],
  )) as (Omit<Publication, 'at'> & { at: Date })[];
  const found = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return pageOf(found, limit, (last) => [last.at, last.caseId, last.id]);
}
