import type { EntityManager } from 'typeorm';
import type { KeptOutcome, Outcome } from '../record/command-request.js';

/** What became of a command of the reader's own; undefined when it isn't known. */
export async function outcome(manager: EntityManager, caseId: string, commandId: string): Promise<Outcome | undefined> {
  const [row] = (await manager.query('select outcome from outcome where stream_id = $1 and command_id = $2', [
    caseId,
    commandId,
  ])) as { outcome: string }[];
  return row && { ...(JSON.parse(row.outcome) as KeptOutcome), repeated: true };
}
