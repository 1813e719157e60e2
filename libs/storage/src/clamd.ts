import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { noScanner, ScannerUnavailableError, type Scan, type Scanner } from './scanner.js';

export interface ClamdSettings {
  readonly host: string;
  readonly port: number;
  /** Without an answer for so long it is given up; default 60 s. */
  readonly timeoutMs?: number;
}

/** ClamAV's daemon over TCP, by its command INSTREAM: parts with their length before them, an empty one at the end. */
export const clamd = ({ host, port, timeoutMs = 60_000 }: ClamdSettings): Scanner => ({
  name: 'clamd',
  async scan(content) {
    const socket = connect({ host, port });
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`no answer for ${timeoutMs} ms`)));
    const answered = answerOf(socket);
    try {
      const sent = await send(content, socket).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      // A daemon that has had enough says why and closes: its answer tells more than the broken connection does.
      const answer = await answered.catch((error: unknown) => {
        throw new ScannerUnavailableError('the connection broke', sent?.error ?? error);
      });
      return judged(answer, sent?.error);
    } finally {
      socket.destroy();
      content.destroy();
    }
  },
});

async function send(content: Readable, socket: Socket): Promise<void> {
  await pipeline(content, framed, socket, { end: false });
  socket.write(Buffer.alloc(4));
}

async function* framed(content: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for await (const chunk of content) {
    // A part of no length would be taken for the end.
    if (chunk.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    yield length;
    yield chunk;
  }
}

/** What the daemon says, up to the zero byte or the end of the connection. */
const answerOf = (socket: Socket) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')));
    });
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
    socket.on('close', () => (answer === '' ? reject(new Error('closed without an answer')) : resolve(answer)));
  });

function judged(answer: string, broken: unknown): Scan {
  const infected = /^stream: (.+) FOUND$/.exec(answer.trim());
  if (infected) return { found: true, scanner: 'clamd', signature: infected[1] ?? '' };
  // Clean is only what was sent whole.
  if (answer.trim() === 'stream: OK' && broken === undefined) return { found: false, scanner: 'clamd' };
  throw new ScannerUnavailableError(answer.trim(), broken);
}

/** The scanner that a setting names: `host:port` of a daemon; none where it is `none` or not set, which a production refuses. */
export function scannerAt(setting: string | undefined): Scanner {
  if (setting === undefined || setting === 'none') return noScanner;
  const [host = '', port = ''] = setting.split(':');
  return clamd({ host, port: Number(port) });
}
