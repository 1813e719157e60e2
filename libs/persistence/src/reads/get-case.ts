import { stateShape, type CaseState } from '@behov/domain';
import type { EntityManager } from 'typeorm';
import { caseAggregate } from '../record/case-aggregate.js';
import { logged } from '../record/seal.js';
import { summaries, type CaseSummary } from './case-summary.js';
import { CaseSummaryEntity } from './entities/case-summary.entity.js';

/** One case whole: what lists show of it, and its state. */
export interface CaseReading {
  readonly summary: CaseSummary;
  readonly state: CaseState;
}

/** Undefined when there is no such case, or the reader may not see it. */
export async function getCase(manager: EntityManager, caseId: string): Promise<CaseReading | undefined> {
  const entity = await manager.findOneBy(CaseSummaryEntity, { caseId });
  if (!entity) return undefined;
  const [row] = (await manager.query('select state, state_shape from stream where id = $1', [caseId])) as {
    state: string;
    state_shape: number;
  }[];
  const [summary] = await summaries(manager, [entity]);
  const state = row?.state_shape === stateShape ? (JSON.parse(row.state) as CaseState) : await fold(manager, caseId);
  return { summary: summary!, state };
}

/** A snapshot of an older shape is of no use: the log has all of it. */
async function fold(manager: EntityManager, caseId: string): Promise<CaseState> {
  const rows = (await manager.query('select envelope, facts from event where stream_id = $1 order by seq', [
    caseId,
  ])) as { envelope: string; facts: string }[];
  return rows.reduce((state, row) => caseAggregate.evolve(state, logged(row)), caseAggregate.nothing);
}
