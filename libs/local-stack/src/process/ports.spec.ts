import { type Server, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { assertPortsFree, freePort, portIsFree } from './ports.js';

let holder: Server | undefined;
afterEach(() => holder?.close());

function hold(port: number): Promise<void> {
  holder = createServer();
  return new Promise((resolve) => holder?.listen(port, '127.0.0.1', resolve));
}

describe('A port', () => {
  it('that is handed out is free, and is handed out once', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, freePort));
    expect(new Set(ports).size).toBe(20);
    expect(await Promise.all(ports.map(portIsFree))).not.toContain(false);
  });

  it('that is busy is reported with its holder, the variable that moves it, and what to stop', async () => {
    const [busy, free] = [await freePort(), await freePort()];
    await hold(busy);
    const wanted = [
      { port: busy, variable: 'BEHOV_API_PORT', purpose: 'API' },
      { port: free, variable: 'BEHOV_PG_PORT', purpose: 'PostgreSQL' },
    ];
    const error = await assertPortsFree(wanted).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'PortsBusyError' });
    const message = String(error);
    expect(message).toContain(`Port ${busy} (API) is busy`);
    expect(message).toContain('set BEHOV_API_PORT to another port, or stop');
    expect(message).not.toContain('BEHOV_PG_PORT');
    if (process.platform === 'linux') expect(message).toContain(`pid ${process.pid}`);
  });
});
