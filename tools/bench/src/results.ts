import type { ContestantName } from './floors/contestant.js';

/** One contestant with so many open cases, each with one client; figures of all rounds together, and of each. */
export interface ThroughputResult {
  readonly contestant: ContestantName;
  readonly clients: number;
  readonly commands: number;
  readonly perSecond: readonly number[];
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Milliseconds of processor time for each command by process, until the workflows had it too. */
  readonly cpuMsPerCommand: Readonly<Record<string, number>>;
}

export interface LagResult {
  readonly load: 'calm' | 'full';
  readonly commands: number;
  readonly perSecond: number;
  /** From the acknowledgement until the workflow's task that took it in was completed. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface BurstResult {
  readonly commands: number;
  readonly cases: number;
  readonly connections: number;
  /** Seconds from the first command's sending. */
  readonly allAcknowledgedAfterSeconds: number;
  readonly lastWorkflowAfterSeconds: number;
}

export interface SuppliersResult {
  readonly suppliers: number;
  readonly contentBytes: number;
  readonly acknowledged: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** What the others were answered, by status and code. */
  readonly otherwise: Readonly<Record<string, number>>;
}

export interface StorageResult {
  readonly finishedCases: number;
  /** Per case: growth of the record's tables with their indexes. */
  readonly relationBytes: number;
  /** Per case: the rows themselves. */
  readonly rowBytes: number;
  readonly events: number;
  /** Per case: the workflow's histories, as Temporal counts them. */
  readonly historyBytes: number;
}

export interface OpenCasesResult {
  readonly openCases: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Results {
  readonly measuredAt: string;
  readonly quick: boolean;
  /** What readers should know of this run. */
  readonly note?: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGb: number; readonly os: string };
  readonly versions: Readonly<Record<string, string>>;
  readonly throughput?: readonly ThroughputResult[];
  /** Megabytes by process after the throughput. */
  readonly memoryMb?: Readonly<Record<string, number>>;
  readonly lag?: readonly LagResult[];
  readonly burst?: BurstResult;
  readonly suppliers?: SuppliersResult;
  readonly storage?: StorageResult;
  /** Parts that could not be measured, and why. */
  readonly failed?: Readonly<Record<string, string>>;
  readonly openCases?: readonly OpenCasesResult[];
}
