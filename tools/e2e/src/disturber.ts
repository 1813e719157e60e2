import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalStack, PartName } from '@behov/local-stack';

/** The parts that a case stands on, each killed in turn. */
const victims: readonly PartName[] = ['worker', 'api', 'temporal', 'postgres'];

export interface Disturber {
  /** Give this to the rehearsal: every `every`th command meets a `kill -9` while it is under way. */
  beforeCommand(number: number): Promise<void>;
  /** What was killed, in order; resolves when all that was killed runs again. */
  killed(): Promise<readonly PartName[]>;
}

/** Kills the stack's parts in turn with SIGKILL, each a few milliseconds after a command was sent, and starts them again. */
export function disturber(stack: LocalStack, every: number): Disturber {
  const killed: PartName[] = [];
  let running: Promise<void> = Promise.resolve();
  const strike = async (victim: PartName, afterMs: number) => {
    await sleep(afterMs);
    await stack.part(victim).kill9();
    killed.push(victim);
    await stack.part(victim).start();
  };
  return {
    async beforeCommand(number) {
      if (number % every !== 0) return;
      await running;
      const turn = number / every - 1;
      running = strike(victims[turn % victims.length]!, (turn * 3) % 10);
    },
    async killed() {
      await running;
      return killed;
    },
  };
}
