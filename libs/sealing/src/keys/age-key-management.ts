import { isRecipient, open, seal } from '../age/seal.js';
import { base64, bytesOf, textOf, utf8 } from '../encoding.js';
import { isRecord } from '../envelope/reading.js';
import type { KeyContext, KeyManagement, KeyUnwrapping, KeyWrapping } from './key-management.js';
import { KeyFault, contextText } from './key-management.js';

/** Public wrapping keys by id; what is wrapped anew is wrapped with the active one. */
export interface WrappingRecipient {
  readonly active: string;
  /** An age recipient. */
  readonly recipient: string;
}

/** Private wrapping keys by id: old ones stay until nothing that they wrapped is waiting to be opened. */
export type WrappingIdentities = Readonly<Record<string, string>>;

const form = 'age';

/**
 * Wraps with a public key, so that the process that wraps cannot unwrap. The context lies inside, beside the key.
 *
 * @returns `age:<key id>:<base64>` from `wrap`
 */
export function ageWrapping({ active, recipient }: WrappingRecipient): KeyWrapping {
  if (!isKeyId(active)) throw new TypeError(`The id of a key is letters, digits, . _ and -; got: ${active}`);
  return {
    async wrap(identity, context) {
      const content = utf8(JSON.stringify({ context: contextText(context), identity }));
      return `${form}:${active}:${base64(await seal(recipient, content))}`;
    },
  };
}

/** Unwraps what `ageWrapping` has wrapped, with whichever of the keys it names. */
export function ageUnwrapping(identities: WrappingIdentities): KeyUnwrapping {
  return {
    async unwrap(wrapped, context) {
      const { keyId, sealed } = partsOf(wrapped);
      const identity = Object.hasOwn(identities, keyId) ? identities[keyId] : undefined;
      if (identity === undefined) throw new KeyFault('KEY-UNKNOWN', `Its id: ${keyId}.`);
      const opening = await open(identity, sealed);
      if (!opening.ok) throw new KeyFault(opening.fault.code === 'WRONG-KEY' ? 'KEY-UNKNOWN' : 'KEY-DAMAGED');
      return identityFor(context, textOf(opening.bytes));
    },
  };
}

/** Both halves, for the worker: it announces windows too, when time does. */
export const ageKeyManagement = (recipient: WrappingRecipient, identities: WrappingIdentities): KeyManagement => ({
  ...ageWrapping(recipient),
  ...ageUnwrapping(identities),
});

/** Reads the public part: `{"active": id, "recipient": "age1…"}`. @throws TypeError that says what is wrong */
export async function parseWrappingRecipient(json: string): Promise<WrappingRecipient> {
  const { active, recipient } = recordOf(json);
  if (typeof active !== 'string' || !isKeyId(active)) throw new TypeError('active: the id of a key');
  if (typeof recipient !== 'string' || !(await isRecipient(recipient)))
    throw new TypeError('recipient: an age recipient');
  return { active, recipient };
}

/** Reads the private part: `{"keys": {id: "AGE-SECRET-KEY-…"}}`. @throws TypeError that never shows a key */
export function parseWrappingIdentities(json: string): WrappingIdentities {
  const { keys } = recordOf(json);
  if (!isRecord(keys) || Object.keys(keys).length === 0) throw new TypeError('keys: at least one');
  return Object.fromEntries(
    Object.entries(keys).map(([id, identity]) => {
      if (isKeyId(id) && typeof identity === 'string' && /^AGE-SECRET-KEY-(PQ-)?1/.test(identity))
        return [id, identity];
      throw new TypeError(`keys: ${id}: an age identity`);
    }),
  );
}

const isKeyId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id);

function recordOf(json: string): Record<string, unknown> {
  const value: unknown = parsed(json);
  if (isRecord(value)) return value;
  throw new TypeError('The wrapping keys must be a JSON object.');
}

/** JSON.parse without its message, which would quote what it couldn't read. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function partsOf(wrapped: string): { readonly keyId: string; readonly sealed: Uint8Array } {
  const [kind, keyId, content, ...more] = wrapped.split(':');
  const sealed = bytesOf(content ?? '');
  if (kind !== form || !keyId || !sealed || sealed.length === 0 || more.length > 0) throw new KeyFault('KEY-DAMAGED');
  return { keyId, sealed };
}

function identityFor(context: KeyContext, text = ''): string {
  const content = parsed(text);
  if (!isRecord(content) || typeof content['identity'] !== 'string') throw new KeyFault('KEY-DAMAGED');
  if (content['context'] !== contextText(context)) throw new KeyFault('KEY-CONTEXT');
  return content['identity'];
}
