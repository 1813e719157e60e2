import type { Payload } from '@temporalio/common';
import { parseCodecBody, toJsonPayload, type CodecBody } from './codec-protocol.js';
import type { CodecKeys } from './keys.js';
import { FORBIDDEN_NOTICE, UNREADABLE_NOTICE, notice } from './notice.js';
import { isSealed, open, readSeal, seal } from './sealed-payload.js';

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
    const opened = this.openOrNothing(payload);
    if (opened === undefined) return notice(UNREADABLE_NOTICE, opened);
    // Authenticated by now: another organisation written on the payload has not got this far.
    return mayRead(readSeal(payload).organisation) ? opened : notice(FORBIDDEN_NOTICE, opened);
  }

  private openOrNothing(payload: Payload): Payload | undefined {
    try {
      return open(payload, this.keys);
    } catch {
      return undefined;
    }
  }
}
