import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { summaries, type CaseSummary } from './case-summary.js';
import { CaseSummaryEntity } from './entities/case-summary.entity.js';
import { keyOf, limitOf, pageOf, type Page, type PageRequest } from './page.js';

/** What a list of cases is narrowed to, and its order. */
export interface CaseFilter {
  readonly organisation?: string;
  readonly stage?: string;
  readonly procedure?: string;
  /** `open`, or how the case ended. */
  readonly status?: string;
  readonly overdue?: boolean;
  readonly waitingRole?: string;
  readonly training?: boolean;
  /** Found in reference or title. */
  readonly text?: string;
  /** `updated` and `created`: newest first; `deadline`: soonest first, only cases that have one. Default `updated`. */
  readonly order?: 'updated' | 'created' | 'deadline';
}

const orders = {
  updated: { column: 'updated_at', property: 'updatedAt', direction: 'DESC' },
  created: { column: 'created_at', property: 'createdAt', direction: 'DESC' },
  deadline: { column: 'next_deadline_at', property: 'nextDeadlineAt', direction: 'ASC' },
} as const;

const now = 'coalesce(c.training_now, identity_now())';

export async function listCases(
  manager: EntityManager,
  filter: CaseFilter,
  page: PageRequest,
): Promise<Page<CaseSummary>> {
  const limit = limitOf(page);
  const { column, property, direction } = orders[filter.order ?? 'updated'];
  const query = manager.createQueryBuilder(CaseSummaryEntity, 'c');
  narrow(query, filter);
  if (filter.order === 'deadline') query.andWhere('c.next_deadline_at is not null');
  if (page.after !== undefined) {
    const [at, id] = keyOf(page.after, ['instant', 'uuid']);
    query.andWhere(`(c.${column}, c.case_id) ${direction === 'ASC' ? '>' : '<'} (:at::timestamptz, :id::uuid)`, {
      at,
      id,
    });
  }
  const found = await query
    .orderBy(`c.${property}`, direction)
    .addOrderBy('c.caseId', direction)
    .limit(limit + 1)
    .getMany();
  const { items, next } = pageOf(found, limit, (last) => [last[property], last.caseId]);
  return { items: await summaries(manager, items), ...(next ? { next } : {}) };
}

function narrow(query: SelectQueryBuilder<CaseSummaryEntity>, filter: CaseFilter): void {
  const { organisation, stage, procedure, status, overdue, waitingRole, training, text } = filter;
  if (organisation !== undefined) query.andWhere('c.organisation = :organisation', { organisation });
  if (stage !== undefined) query.andWhere('c.stages @> array[:stage]', { stage });
  if (procedure !== undefined) query.andWhere('c.procedure = :procedure', { procedure });
  if (status !== undefined) query.andWhere('c.status = :status', { status });
  if (overdue !== undefined) query.andWhere(`coalesce(c.overdue_at <= ${now}, false) = :overdue`, { overdue });
  if (training !== undefined) query.andWhere('(c.training_now is not null) = :training', { training });
  if (text !== undefined) query.andWhere('c.search like :text', { text: `%${escaped(text.toLocaleLowerCase('sv'))}%` });
  if (waitingRole !== undefined) {
    query.andWhere(
      `exists (select from task t where t.case_id = c.case_id and :waitingRole = any (t.roles)
         and (t.opens_at is null or t.opens_at <= ${now}))`,
      { waitingRole },
    );
  }
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
