import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** One look at whether a part serves: undefined when it does, else what is wrong, in words for a person. */
export type Probe = () => Promise<string | undefined>;

/** Ready when the address answers with a status from 200 to 299. */
export function httpProbe(url: string): Probe {
  return async () => {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      const text = await response.text();
      return response.ok ? undefined : `${url} answers ${response.status}: ${text.slice(0, 200)}`;
    } catch (error) {
      return `${url} doesn't answer (${causeOf(error)})`;
    }
  };
}

/** Ready when a connection to 127.0.0.1:port is accepted. */
export function tcpProbe(port: number): Probe {
  return () =>
    new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 });
      const end = (answer: string | undefined) => {
        socket.destroy();
        resolve(answer);
      };
      socket.once('connect', () => end(undefined));
      socket.once('timeout', () => end(`127.0.0.1:${port} doesn't answer`));
      socket.once('error', (error) => end(`127.0.0.1:${port} doesn't answer (${error.message})`));
    });
}

/** Asks until the probe is content; throws with its last answer after `timeoutMs`. Ends quietly when `signal` aborts. */
export async function untilReady(probe: Probe, timeoutMs: number, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + timeoutMs;
  for (let pause = 20; !signal?.aborted; pause = Math.min(pause * 1.3, 250)) {
    const wrong = await probe();
    if (wrong === undefined) return;
    if (performance.now() > until) throw new Error(`not ready after ${Math.round(timeoutMs / 1000)} s: ${wrong}`);
    await wait(pause);
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
