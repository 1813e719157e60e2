import type { Instant, LessonKind, Role, Text } from '@behov/domain';
import type { EntityManager } from 'typeorm';
import { keyOf, limitOf, pageOf, type Page, type PageRequest } from './page.js';

/** Something that a case taught, as far as the reader may know of the case. */
export interface LessonReading {
  readonly caseId: string;
  readonly id: string;
  readonly organisation: string;
  readonly kind: LessonKind;
  readonly roles: readonly Role[];
  readonly shareable: boolean;
  readonly training: boolean;
  readonly procedure: string | null;
  readonly cpv: readonly string[];
  readonly title: Text;
  readonly what: string;
  readonly why: string | null;
  readonly advice: string;
  readonly recordedAt: Instant;
  /** Where the reader sees the case. */
  readonly reference: string | null;
}

export interface LessonFilter {
  /** A CPV code, or its beginning of at least two digits. */
  readonly cpv?: string;
  readonly procedure?: string;
  readonly kind?: LessonKind;
}

/** Of which purchase lessons are looked for. */
export interface LessonsOf {
  readonly caseId: string;
  /** CPV codes in full. */
  readonly cpv: readonly string[];
  readonly procedure?: string;
  /** Training cases learn from training cases too. */
  readonly training: boolean;
}

interface Row {
  readonly case_id: string;
  readonly id: string;
  readonly organisation: string;
  readonly kind: LessonKind;
  readonly roles: Role[];
  readonly shareable: boolean;
  readonly training: boolean;
  readonly procedure: string | null;
  readonly codes: string[];
  readonly title_sv: string;
  readonly title_en: string;
  readonly what: string;
  readonly why: string | null;
  readonly advice: string;
  readonly recorded_at: Date;
  readonly reference: string | null;
}

const columns = `l.case_id, l.id, l.organisation, l.kind, l.roles, l.shareable, l.training, l.procedure, l.codes, l.title_sv,
  l.title_en, t.what, t.why, t.advice, l.recorded_at, s.reference`;
// A lesson whose text was disposed of has no more to say.
const from = `from lesson l join lesson_text t on t.case_id = l.case_id and t.id = l.id
  left join case_summary s on s.case_id = l.case_id`;

/** All that the reader may read, newest first. */
export async function lessons(
  manager: EntityManager,
  { cpv, procedure, kind }: LessonFilter,
  page: PageRequest,
): Promise<Page<LessonReading>> {
  const limit = limitOf(page);
  const [at, caseId, id] =
    page.after === undefined ? [null, null, null] : keyOf(page.after, ['instant', 'uuid', 'text']);
  const rows = (await manager.query(
    `select ${columns} ${from}
     where ($1::text is null or l.cpv @> array[left($1, 8)]) and ($2::text is null or l.procedure = $2)
       and ($3::text is null or l.kind = $3)
       and ($4::timestamptz is null or (l.recorded_at, l.case_id, l.id) < ($4, $5::uuid, $6))
     order by l.recorded_at desc, l.case_id desc, l.id desc limit $7`,
    [cpv ?? null, procedure ?? null, kind ?? null, at, caseId, id, limit + 1],
  )) as Row[];
  return pageOf(rows.map(lesson), limit, (last) => [last.recordedAt, last.caseId, last.id]);
}

/** One case's own, in their order. */
export async function lessonsOfCase(manager: EntityManager, caseId: string): Promise<readonly LessonReading[]> {
  const rows = (await manager.query(
    `select ${columns} ${from} where l.case_id = $1 order by l.recorded_at, length(l.id), l.id`,
    [caseId],
  )) as Row[];
  return rows.map(lesson);
}

const candidatesAtMost = 200;

/**
 * Lessons of other cases in the same CPV division or by the same procedure: those that share most digits first, then those of the
 * same procedure, then the newest; 200 at most. The domain ranks them.
 */
export async function lessonsLike(manager: EntityManager, like: LessonsOf): Promise<readonly LessonReading[]> {
  const beginnings = [
    ...new Set(like.cpv.flatMap((code) => [2, 3, 4, 5, 6, 7, 8].map((length) => code.slice(0, length)))),
  ];
  const rows = (await manager.query(
    `select ${columns} ${from}
     where l.case_id <> $1 and (l.cpv && $2::text[] or l.procedure = $3) and ($4 or not l.training)
     order by (select coalesce(max(length(one)), 0) from unnest(l.cpv) one where one = any ($2::text[])) desc,
       (l.procedure is not distinct from $3) desc, l.recorded_at desc, l.case_id, l.id
     limit ${candidatesAtMost}`,
    [like.caseId, beginnings, like.procedure ?? null, like.training],
  )) as Row[];
  return rows.map(lesson);
}

const lesson = (row: Row): LessonReading => ({
  caseId: row.case_id,
  id: row.id,
  organisation: row.organisation,
  kind: row.kind,
  roles: row.roles,
  shareable: row.shareable,
  training: row.training,
  procedure: row.procedure,
  cpv: row.codes,
  title: { sv: row.title_sv, en: row.title_en },
  what: row.what,
  why: row.why,
  advice: row.advice,
  recordedAt: row.recorded_at.toISOString(),
  reference: row.reference,
});
