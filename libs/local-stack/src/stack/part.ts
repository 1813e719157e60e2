import type { SupervisedProcess } from '../process/supervised-process.js';
import type { PartName } from './programs.js';

/** A handle on one running part, for those who try what happens when it dies. */
export interface Part {
  readonly name: PartName;
  readonly pid: number | undefined;
  readonly logFile: string;
  /** Starts it again on the same port; nothing if it runs. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** `kill -9`; resolves when it is gone. It stays gone until {@link start}, also where the stack restarts parts. */
  kill9(): Promise<void>;
  restart(): Promise<void>;
}

export function partOf(name: PartName, process: SupervisedProcess): Part {
  return {
    name,
    get pid() {
      return process.pid;
    },
    logFile: process.spec.logFile,
    start: () => process.start(),
    stop: () => process.stop(),
    kill9: () => process.crash(),
    async restart() {
      await process.stop();
      await process.start();
    },
  };
}
