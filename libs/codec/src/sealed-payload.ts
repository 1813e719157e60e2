import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import proto from '@temporalio/proto';
import { TamperedPayloadError, UnknownEncryptionKeyError } from './errors.js';
import type { CodecKeys } from './keys.js';

const { Payload: WirePayload } = proto.temporal.api.common.v1;

const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Metadata keys of a sealed payload. All values are clear text and authenticated. */
const METADATA = { encoding: 'encoding', keyId: 'encryption-key-id', organisation: 'encryption-organisation' } as const;

/** What a sealed payload says of itself in clear text; true only once the payload has been opened. */
export interface Seal {
  readonly keyId: string;
  readonly organisation: string;
}

/** Whether the payload says that it is encrypted by this codec. */
export function isSealed(payload: Payload): boolean {
  return text(payload, METADATA.encoding) === ENCODING;
}

/** The clear-text part of a sealed payload. @throws TamperedPayloadError where a part is missing */
export function readSeal(payload: Payload): Seal {
  const keyId = text(payload, METADATA.keyId);
  const organisation = text(payload, METADATA.organisation);
  if (keyId === undefined) throw new TamperedPayloadError('it names no key');
  if (organisation === undefined) throw new TamperedPayloadError('it names no organisation');
  return { keyId, organisation };
}

/**
 * Encrypts a payload whole, metadata included, with the active key. The data is a random 96-bit IV, the AES-256-GCM
 * ciphertext of the payload's protobuf bytes, and the 128-bit tag; key id and organisation are the additional
 * authenticated data.
 */
export function seal(payload: Payload, keys: CodecKeys, organisation: string): Payload {
  const keyId = keys.active;
  const key = keys.keys.get(keyId);
  if (key === undefined) throw new UnknownEncryptionKeyError(keyId);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(additionalData({ keyId, organisation }));
  const ciphertext = cipher.update(WirePayload.encode(payload).finish());
  return {
    metadata: {
      [METADATA.encoding]: Buffer.from(ENCODING),
      [METADATA.keyId]: Buffer.from(keyId),
      [METADATA.organisation]: Buffer.from(organisation),
    },
    data: Buffer.concat([iv, ciphertext, cipher.final(), cipher.getAuthTag()]),
  };
}

/** The payload that was sealed. @throws UnknownEncryptionKeyError, TamperedPayloadError */
export function open(payload: Payload, keys: CodecKeys): Payload {
  const sealed = readSeal(payload);
  const key = keys.keys.get(sealed.keyId);
  if (key === undefined) throw new UnknownEncryptionKeyError(sealed.keyId);
  const data = payload.data ?? new Uint8Array();
  if (data.length < IV_BYTES + TAG_BYTES) throw new TamperedPayloadError('it is cut off');
  const decipher = createDecipheriv(CIPHER, key, data.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(additionalData(sealed));
  decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
  const start = decipher.update(data.subarray(IV_BYTES, data.length - TAG_BYTES));
  // A plain Uint8Array, so that the parts of the decoded payload are such, as everywhere in the SDK, and not Buffers.
  return WirePayload.decode(new Uint8Array(Buffer.concat([start, finish(decipher)])));
}

function finish(decipher: { final(): Buffer }): Buffer {
  try {
    return decipher.final();
  } catch {
    throw new TamperedPayloadError('ciphertext, key id or organisation has been changed');
  }
}

/** Unambiguous whatever the parts contain; the first part changes when the format does. */
function additionalData({ keyId, organisation }: Seal): Buffer {
  return Buffer.from(JSON.stringify(['behov/codec/1', ENCODING, keyId, organisation]));
}

function text(payload: Payload, key: string): string | undefined {
  const value = payload.metadata?.[key];
  return value == null ? undefined : Buffer.from(value).toString('utf8');
}
