import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateReceiptKey, publicReceiptKeys, readSubmission, signReceipt, submissionDigests } from '@behov/sealing';

export interface Received {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An API that publishes one window, receives and gives signed receipts, by the routes of the real one. */
export async function receivingApi(recipients: Readonly<Record<string, string>>) {
  const key = await generateReceiptKey();
  const received: Received[] = [];
  /** Digests, in the order in which they came. */
  const attachments: string[] = [];
  const limits = { bytes: 100_000, files: 10, bytesInAll: 1_000_000 };
  let closed = false;
  let answersLost = 0;

  async function receipt({ path, key: commandId = '', body }: Received): Promise<string> {
    const [, of = '', window = '', what] = /^\/v1\/cases\/([^/]+)\/windows\/([^/]+)\/(\w+)$/.exec(path) ?? [];
    const reading = readSubmission(body, Object.keys(recipients));
    const { digest, envelopes } = await submissionDigests(reading.ok ? reading.envelopes : []);
    const action = what === 'withdrawal' ? 'withdraw' : 'submit';
    const when = { receivedAt: '2027-09-01T08:00:00.000Z', commandId, issuer: 'https://behov.example' };
    const supplier = String(body['supplier']);
    const which = {
      case: of,
      window: decodeURIComponent(window),
      submission: 'submission-1',
      action,
      supplier,
    } as const;
    return signReceipt({ ...which, digest, envelopes, ...when }, key);
  }

  const server = createServer((request, response) => {
    const answer = (status: number, json: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    void (async () => {
      const { url: path = '', headers, method } = request;
      if (path === '/v1/receipt-keys') return answer(200, await publicReceiptKeys([key]));
      if (path.includes('/attachments')) {
        if (method === 'GET') return answer(200, { items: [...attachments].map((sha256) => ({ sha256 })) });
        const sha256 = createHash('sha256')
          .update(await buffer(request))
          .digest('hex');
        attachments.push(sha256);
        return answer(201, { sha256 });
      }
      if (method === 'GET') return answer(200, { windows: [{ ...windowOf(recipients), attachments: limits }] });
      const one = {
        path,
        authorization: headers.authorization,
        key: headers['idempotency-key'] as string | undefined,
        body: await bodyOf(request),
      };
      received.push(one);
      if (answersLost > 0) {
        answersLost -= 1;
        return request.socket.destroy();
      }
      if (closed) return answer(409, { code: 'WINDOW-CLOSED', detail: 'The time is over.' });
      return answer(201, { jws: await receipt(one) });
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    attachments,
    limits,
    loseAnswer: () => (answersLost += 1),
    close: () => (closed = true),
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

const windowOf = (recipients: Readonly<Record<string, string>>) => ({
  id: 'final-tenders:2',
  envelopes: Object.entries(recipients).map(([id, recipient]) => ({ id, recipient })),
});

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
}
