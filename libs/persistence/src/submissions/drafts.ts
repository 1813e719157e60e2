import type { Pool } from 'pg';
import { available } from '../connection/available.js';

/** Whose draft, for which window. */
export interface DraftPlace {
  readonly caseId: string;
  readonly windowId: string;
  readonly supplier: string;
}

/**
 * Suppliers' own drafts: sealed by the supplier, for itself or for the window. Nobody else reads them, and the window's stream
 * knows nothing of them; they go when the supplier submits.
 */
export class Drafts {
  constructor(private readonly pool: Pool) {}

  /** Gives whether there is a window that the supplier may submit to and that still receives. */
  async save({ caseId, windowId, supplier }: DraftPlace, content: string): Promise<boolean> {
    const { rowCount } = await available(() =>
      this.pool.query({
        name: 'save-draft',
        text: `
          insert into submission_draft as d (case_id, window_id, supplier, content)
          select case_id, id, $3, $4 from submission_window
          where case_id = $1 and id = $2 and status = 'open' and (open_to is null or $3 = any (open_to))
          on conflict (case_id, window_id, supplier) do update set content = $4, saved_at = clock_timestamp()`,
        values: [caseId, windowId, supplier, content],
      }),
    );
    return rowCount === 1;
  }

  async remove({ caseId, windowId, supplier }: DraftPlace): Promise<void> {
    await available(() =>
      this.pool.query({
        name: 'remove-draft',
        text: 'delete from submission_draft where case_id = $1 and window_id = $2 and supplier = $3',
        values: [caseId, windowId, supplier],
      }),
    );
  }
}
