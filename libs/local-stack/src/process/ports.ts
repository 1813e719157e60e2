import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { describeHolder } from './port-holder.js';

/** A port that a part wants, and the environment variable that moves it elsewhere. */
export interface WantedPort {
  readonly port: number;
  readonly variable: string;
  readonly purpose: string;
}

/** Thrown before anything is started; the message names every busy port, who holds it and the way out. */
export class PortsBusyError extends Error {
  override readonly name = 'PortsBusyError';
}

/** Whether 127.0.0.1:port can be listened on now. */
export function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

const handedOut = new Set<number>();

/**
 * A port that is free now and was not handed out by this process before. Taken at random below the range that Linux and
 * macOS use for outgoing connections, so that a connection opened a moment later can't sit on it.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(15_000, 32_000);
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    if (await portIsFree(port)) return port;
  }
  throw new Error('No free port was found between 15000 and 32000 in 200 attempts.');
}

/** Resolves when all ports are free, else throws one {@link PortsBusyError} for all that are busy. */
export async function assertPortsFree(wanted: readonly WantedPort[]): Promise<void> {
  const free = await Promise.all(wanted.map(({ port }) => portIsFree(port)));
  const busy = wanted.filter((_, index) => !free[index]);
  if (busy.length === 0) return;
  const lines = await Promise.all(busy.map(describe));
  throw new PortsBusyError(lines.join('\n'));
}

async function describe({ port, variable, purpose }: WantedPort): Promise<string> {
  const holder = await describeHolder(port);
  return `Port ${port} (${purpose}) is busy${holder.by}: set ${variable} to another port, or stop ${holder.who}.`;
}
