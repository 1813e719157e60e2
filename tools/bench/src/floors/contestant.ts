import type { Step } from '../measure/closed-loop.js';
import type { Processes } from '../measure/processes.js';

export const contestantNames = ['api', 'transaction', 'update'] as const;
export type ContestantName = (typeof contestantNames)[number];

/** One of the ways to have a step acknowledged that are measured beside each other. */
export interface Contestant {
  readonly name: ContestantName;
  /** What works for it beside the driver. */
  readonly processes: Processes;
  /** Targets for so many clients, one each, and how a step is taken. */
  steps(clients: number): Promise<Step>;
  /** Resolves when nothing of what was acknowledged is still being worked on. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
