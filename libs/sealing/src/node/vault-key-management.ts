import { base64, bytesOf, textOf, utf8 } from '../encoding.js';
import { isRecord } from '../envelope/reading.js';
import type { KeyContext, KeyManagement } from '../keys/key-management.js';
import { KeyFault, contextText } from '../keys/key-management.js';

export interface VaultOptions {
  /** Where Vault or OpenBao answers, e.g. `https://vault.example:8200`. */
  readonly address: string;
  /** The name of a transit key of an AEAD type (aes256-gcm96 or chacha20-poly1305). */
  readonly key: string;
  /** Asked for before each request, so that a renewed token is used. */
  readonly token: () => string | Promise<string>;
  /** Where the transit engine is mounted. */
  readonly mount?: string;
  /** Namespace of Vault Enterprise or OpenBao. */
  readonly namespace?: string;
  readonly timeoutMilliseconds?: number;
}

/**
 * Wraps by the transit engine of HashiCorp Vault or OpenBao; the wrapping key never leaves it. Whether a process can unwrap is
 * for its token's policy to say: the API's may `update` on `transit/encrypt/<key>` alone, the worker's also on
 * `transit/decrypt/<key>`. The context is associated data, and the key may be of the derived sort too.
 *
 * @returns Vault's own form, `vault:v<version>:<base64>`, from `wrap`: the key is rotated in Vault
 */
export function vaultKeyManagement(options: VaultOptions): KeyManagement {
  return {
    async wrap(identity, context) {
      const data = await ask(options, 'encrypt', { plaintext: base64(utf8(identity)), ...bound(context) });
      const { ciphertext } = data;
      if (typeof ciphertext !== 'string') throw new KeyFault('KEY-REFUSED', 'The answer has no ciphertext.');
      return ciphertext;
    },
    async unwrap(wrapped, context) {
      if (!/^vault:v\d+:[A-Za-z0-9+/]+=*$/.test(wrapped)) throw new KeyFault('KEY-DAMAGED');
      const data = await ask(options, 'decrypt', { ciphertext: wrapped, ...bound(context) });
      const bytes = typeof data['plaintext'] === 'string' ? bytesOf(data['plaintext']) : undefined;
      const identity = bytes && textOf(bytes);
      if (!identity) throw new KeyFault('KEY-DAMAGED');
      return identity;
    },
  };
}

/** `context` counts for derived keys alone; Vault passes over it for others. */
function bound(context: KeyContext) {
  const bytes = base64(utf8(contextText(context)));
  return { associated_data: bytes, context: bytes };
}

async function ask(
  { address, key, token, mount = 'transit', namespace, timeoutMilliseconds = 10_000 }: VaultOptions,
  action: 'encrypt' | 'decrypt',
  body: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>>> {
  const headers = {
    'content-type': 'application/json',
    'x-vault-request': 'true',
    'x-vault-token': await token(),
    ...(namespace === undefined ? {} : { 'x-vault-namespace': namespace }),
  };
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  const url = new URL(`/v1/${mount}/${action}/${encodeURIComponent(key)}`, address);
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal, redirect: 'error' })
    .then(async (answer) => ({ status: answer.status, json: (await answer.json().catch(() => ({}))) as unknown }))
    .catch((cause: unknown) => {
      throw new KeyFault('KEY-UNREACHABLE', '', { cause });
    });
  if (response.status === 200 && isRecord(response.json) && isRecord(response.json['data']))
    return response.json['data'];
  throw refusal(action, response.status, response.json);
}

/** Vault's statuses: 400 for what it can't decrypt, 403 for the token, 404 for the mount, 429 and 5xx when it is not at work. */
function refusal(action: 'encrypt' | 'decrypt', status: number, json: unknown): KeyFault {
  const errors = isRecord(json) && Array.isArray(json['errors']) ? json['errors'].join('; ') : '';
  const about = `Status ${status}${errors && `: ${errors}`}.`;
  if (status === 429 || status >= 500) return new KeyFault('KEY-UNREACHABLE', about);
  // One answer for another context and for changed bytes: that is how authenticated encryption is.
  if (status === 400 && action === 'decrypt' && /authentication failed/.test(errors))
    return new KeyFault('KEY-CONTEXT', about);
  return new KeyFault('KEY-REFUSED', about);
}
