import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { clamd, ScannerUnavailableError } from './index.js';
import { startDaemon, testVirus, type Daemon } from './testing/clamd.fixture.js';

let daemon: Daemon;
afterEach(() => daemon.close());
const scanning = async (content: readonly Buffer[], options?: Parameters<typeof startDaemon>[0], timeoutMs = 5_000) => {
  daemon = await startDaemon(options);
  return clamd({ ...daemon, timeoutMs }).scan(Readable.from(content));
};

describe('Scanning by clamd', () => {
  it('sends the whole content, however it is parted, and finds nothing in what is clean', async () => {
    const parts = Array.from({ length: 40 }, (_, at) => Buffer.alloc(at * 500, 'a'));
    expect(await scanning(parts)).toEqual({ found: false, scanner: 'clamd' });
    expect(daemon.scanned).toEqual([parts.reduce((sum, part) => sum + part.length, 0)]);
  });

  it('tells the signature of what is infected', async () => {
    const parted = [Buffer.from(testVirus.slice(0, 20)), Buffer.from(testVirus.slice(20))];
    expect(await scanning(parted)).toEqual({ found: true, scanner: 'clamd', signature: 'Eicar-Test-Signature' });
  });

  it('is no answer when the daemon takes no more', async () => {
    const large = Array.from({ length: 200 }, () => Buffer.alloc(65_536));
    await expect(scanning(large)).rejects.toThrow(ScannerUnavailableError);
  });

  it.each(['stream: Something is wrong. ERROR', 'OK', 'stream: OK FOUND OK'])(
    'is no answer when the daemon says: %s',
    async (answer) => {
      await expect(scanning([Buffer.from('x')], { answer })).rejects.toThrow(ScannerUnavailableError);
    },
  );

  it('is given up when no answer comes', async () => {
    await expect(scanning([Buffer.from('x')], { silent: true }, 100)).rejects.toThrow(ScannerUnavailableError);
  });

  it('is no answer when nobody listens, or the content breaks', async () => {
    daemon = await startDaemon();
    await daemon.close();
    const { scan } = clamd({ ...daemon, timeoutMs: 5_000 });
    await expect(scan(Readable.from([Buffer.from('x')]))).rejects.toThrow(ScannerUnavailableError);
    daemon = await startDaemon();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('x');
        await Promise.reject(new Error('gone'));
      })(),
    );
    await expect(clamd({ ...daemon, timeoutMs: 200 }).scan(broken)).rejects.toThrow(ScannerUnavailableError);
  });
});
