import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TransitServer {
  readonly address: string;
  /** The requests that came, as they came. */
  readonly requests: readonly TransitRequest[];
  stop(): Promise<void>;
}

export interface TransitRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

/** Tokens and what their policies allow: the worker's both, the API's only to encrypt. */
export const tokens: Readonly<Record<string, readonly string[]>> = {
  worker: ['encrypt', 'decrypt'],
  api: ['encrypt'],
};

const answers = {
  denied: [403, { errors: ['1 error occurred:\n\t* permission denied\n\n'] }],
  noRoute: [404, { errors: ['no handler for route "elsewhere/encrypt/behov". route entry not found.'] }],
  noKey: [400, { errors: ['encryption key not found'] }],
  notAuthentic: [400, { errors: ['cipher: message authentication failed'] }],
  sealed: [503, { errors: ['Vault is sealed'] }],
} as const;

/**
 * A server that answers as the transit engine does, with one key `behov` of type aes256-gcm96. Its answers, statuses and errors
 * are those that OpenBao 2.7.2 gives to the same requests; the spec runs against a real one too (TRANSIT_ADDRESS).
 */
export async function transitServer({ sealed = false }: { sealed?: boolean } = {}): Promise<TransitServer> {
  const key = randomBytes(32);
  const requests: TransitRequest[] = [];
  const answer = ({ path, headers, body }: TransitRequest): readonly [number, object] => {
    const [, mount, action = '', name] = /^\/v1\/(\w+)\/(encrypt|decrypt)\/(\w+)$/.exec(path) ?? [];
    if (sealed) return answers.sealed;
    if (mount !== 'transit') return answers.noRoute;
    if (!tokens[String(headers['x-vault-token'])]?.includes(action)) return answers.denied;
    if (name !== 'behov') return answers.noKey;
    const aad = Buffer.from(String(body['associated_data']), 'base64');
    return action === 'encrypt'
      ? encrypt(key, String(body['plaintext']), aad)
      : decrypt(key, String(body['ciphertext']), aad);
  };
  const server = createServer((request, response) => {
    void received(request).then((one) => {
      requests.push(one);
      const [status, json] = answer(one);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

async function received(request: IncomingMessage): Promise<TransitRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as TransitRequest['body'];
  return { path: request.url ?? '', method: request.method ?? '', headers: request.headers, body };
}

function encrypt(key: Buffer, plaintext: string, aad: Buffer): readonly [number, object] {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  const content = [nonce, cipher.update(Buffer.from(plaintext, 'base64')), cipher.final(), cipher.getAuthTag()];
  return [200, { data: { ciphertext: `vault:v1:${Buffer.concat(content).toString('base64')}`, key_version: 1 } }];
}

function decrypt(key: Buffer, ciphertext: string, aad: Buffer): readonly [number, object] {
  const bytes = Buffer.from(ciphertext.replace('vault:v1:', ''), 'base64');
  if (bytes.length < 28) return [400, { errors: ['invalid ciphertext length'] }];
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      .setAAD(aad)
      .setAuthTag(bytes.subarray(-16));
    const clear = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    return [200, { data: { plaintext: clear.toString('base64') } }];
  } catch {
    return answers.notAuthentic;
  }
}
