import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What a standard test file for scanners holds; put together here, so that this source isn't one itself. */
export const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface Daemon {
  readonly host: string;
  readonly port: number;
  /** Sizes of the contents that it was given whole. */
  readonly scanned: readonly number[];
  close(): Promise<void>;
}

/**
 * A daemon that reads INSTREAM as ClamAV's manual tells it: `zINSTREAM` and a zero byte, parts with their length in four bytes
 * before them, an empty part at the end; above its limit it answers with an error and closes.
 */
export async function startDaemon({ limit = 1024 * 1024, silent = false, answer = '' } = {}): Promise<Daemon> {
  const scanned: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (silent) return;
    let waiting = Buffer.alloc(0);
    let begun = false;
    let content = Buffer.alloc(0);
    const reply = (text: string) => void socket.end(`${text}\0`);
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, Buffer.from(chunk)]);
      if (!begun) {
        const end = waiting.indexOf(0);
        if (end < 0) return;
        if (waiting.subarray(0, end).toString() !== 'zINSTREAM') {
          reply('UNKNOWN COMMAND');
          return;
        }
        begun = true;
        waiting = waiting.subarray(end + 1);
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE();
        if (length === 0) {
          scanned.push(content.length);
          reply(answer || (content.includes(testVirus) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'));
          return;
        }
        if (waiting.length < 4 + length) return;
        content = Buffer.concat([content, waiting.subarray(4, 4 + length)]);
        waiting = waiting.subarray(4 + length);
        if (content.length > limit) {
          reply('INSTREAM size limit exceeded. ERROR');
          return;
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    scanned,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
