import type { Work } from '@behov/domain';

/** Where a piece of outside work belongs. */
export interface WorkOf {
  readonly caseId: string;
  /** A training case never leaves the program: its work is recorded, not done. */
  readonly training: boolean;
}

/** What the workflow asks of the world outside. */
export interface OutsideActivities {
  /** Does what isn't recorded as done, and records it. May be repeated. */
  perform(of: WorkOf, work: Work): Promise<void>;
}
