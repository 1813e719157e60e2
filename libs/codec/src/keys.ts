import { createSecretKey, type KeyObject } from 'node:crypto';
import { CodecKeysError } from './errors.js';

/** The environment variable that holds the key set as JSON. */
export const KEYS_VARIABLE = 'BEHOV_CODEC_KEYS';

const KEY_BYTES = 32;
const KEY_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const EXPECTED = `{"active":"<key id>","keys":{"<key id>":"<${KEY_BYTES} bytes in base64>"}}`;

/**
 * AES-256 keys by id. What is encoded uses the active one; any of them decodes. To rotate, add a key, make it active
 * and keep the old ones for as long as histories made with them are kept. One key must not seal more than 2^32
 * payloads (NIST SP 800-38D §8.3, random 96-bit IVs).
 */
export interface CodecKeys {
  readonly active: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/**
 * @param json `{"active": id, "keys": {id: base64 of 32 bytes}}`
 * @param setting name of the setting that held it, for messages
 * @throws CodecKeysError
 */
export function parseKeys(json: string, setting: string = KEYS_VARIABLE): CodecKeys {
  const fail = (reason: string): never => {
    throw new CodecKeysError(`${setting}: ${reason}; expected ${EXPECTED}`);
  };
  const config = parseObject(json) ?? fail('is not a JSON object');
  const { active, keys: listed, ...rest } = config;
  if (Object.keys(rest).length > 0) fail(`has unknown members (${Object.keys(rest).join(', ')})`);
  if (typeof active !== 'string') return fail('"active" is not a string');
  if (!isRecord(listed) || Object.keys(listed).length === 0) return fail('"keys" lists no key');

  const keys = new Map<string, KeyObject>();
  for (const [id, value] of Object.entries(listed)) {
    if (!KEY_ID.test(id)) fail('a key id has other characters than letters, digits, ".", "_" and "-"');
    keys.set(id, keyFromBase64(value) ?? fail(`key "${id}" is not ${KEY_BYTES} bytes in base64`));
  }
  if (!keys.has(active)) fail(`"active" names "${active}", which is not among the keys`);
  return { active, keys };
}

/** The key set in BEHOV_CODEC_KEYS, or undefined where it is not set. @throws CodecKeysError */
export function keysFromEnvironment(environment: Record<string, string | undefined>): CodecKeys | undefined {
  const json = environment[KEYS_VARIABLE];
  return json === undefined || json === '' ? undefined : parseKeys(json);
}

function keyFromBase64(value: unknown): KeyObject | undefined {
  if (typeof value !== 'string') return undefined;
  const bytes = Buffer.from(value, 'base64');
  // Buffer skips what is not base64, so a mistyped key would silently become another one.
  return bytes.length === KEY_BYTES && bytes.toString('base64') === value ? createSecretKey(bytes) : undefined;
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
