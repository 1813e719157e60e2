import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { parseCodecBody, toJsonPayload, type CodecBody } from './codec-protocol.js';
import type { CodecKeys } from './keys.js';
import { isSealed, open, readSeal, seal } from './sealed-payload.js';

/** Stands where a payload of an organisation is that the reader has no right to. */
export const FORBIDDEN_NOTICE = 'Inte ditt att läsa / Not yours to read';

/** Stands where a payload is that can't be decrypted or has been changed. */
export const UNREADABLE_NOTICE = 'Går inte att dekryptera / Cannot be decrypted';

/** Whether the person who asks may read what belongs to this organisation. */
export type MayRead = (organisation: string) => boolean;

/** The codec server for Temporal's Web UI and CLI: it holds the keys and is told who may read what. */
export class CodecServer {
  constructor(private readonly keys: CodecKeys) {}

  /**
   * Answers `POST /decode`. Each payload is answered for itself: decrypted, or a notice in its place. What was never
   * encrypted is returned as it came.
   * @throws CodecRequestError
   */
  decodeRequest(body: unknown, mayRead: MayRead): CodecBody {
    return { payloads: parseCodecBody(body).map((payload) => toJsonPayload(this.decodeOne(payload, mayRead))) };
  }

  /**
   * Answers `POST /encode`. The protocol doesn't say which workflow the payloads are for, so the caller names the
   * organisation (from the address, checked against who asks). Of what is encrypted already nothing is changed.
   * @throws CodecRequestError
   */
  encodeRequest(body: unknown, organisation: string): CodecBody {
    const encode = (payload: Payload) => (isSealed(payload) ? payload : seal(payload, this.keys, organisation));
    return { payloads: parseCodecBody(body).map((payload) => toJsonPayload(encode(payload))) };
  }

  private decodeOne(payload: Payload, mayRead: MayRead): Payload {
    if (!isSealed(payload)) return payload;
    const owner = orUndefined(() => readSeal(payload).organisation);
    // Asked before decrypting, of clear text: a changed organisation gets past it and then fails authentication.
    if (owner !== undefined && !mayRead(owner)) return notice(FORBIDDEN_NOTICE);
    return orUndefined(() => open(payload, this.keys)) ?? notice(UNREADABLE_NOTICE);
  }
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function notice(text: string): Payload {
  return defaultPayloadConverter.toPayload(text);
}
