import { setTimeout as wait } from 'node:timers/promises';
import { type ProcessIdentity, isAlive } from './process-identity.js';

export type StopSignal = 'SIGTERM' | 'SIGINT';

/** Sends the signal, waits, and after `graceMs` sends SIGKILL. Says how it ended; `gone` if it was not there. */
export async function endProcess(
  identity: ProcessIdentity,
  signal: StopSignal,
  graceMs: number,
): Promise<'gone' | 'stopped' | 'killed'> {
  if (!sendSignal(identity, signal)) return 'gone';
  if (await ended(identity, graceMs)) return 'stopped';
  sendSignal(identity, 'SIGKILL');
  await ended(identity, 5_000);
  return 'killed';
}

/** False if the process is not there any more. */
export function sendSignal(identity: ProcessIdentity, signal: StopSignal | 'SIGKILL' | 'SIGQUIT'): boolean {
  if (!isAlive(identity)) return false;
  try {
    process.kill(identity.pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Whether it ended within the time. */
export async function ended(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (isAlive(identity)) {
    if (performance.now() > until) return false;
    await wait(20);
  }
  return true;
}
