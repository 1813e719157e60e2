import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { ForeignPayloadError } from './errors.js';
import type { CodecKeys } from './keys.js';
import { NO_ORGANISATION, organisationOfContext } from './organisation.js';
import { isSealed, open, readSeal, seal } from './sealed-payload.js';

/**
 * Encrypts every payload between the program and Temporal's server, bound to the organisation of the workflow that it
 * belongs to (the SDK tells the codec the workflow id). What is not encrypted passes through decoding unchanged:
 * Temporal's own payloads and what is sent by hand with its CLI. Headers and search attributes never reach a codec.
 */
export class EncryptionCodec implements PayloadCodec {
  constructor(private readonly keys: CodecKeys) {}

  async encode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const organisation = organisationOfContext(context) ?? NO_ORGANISATION;
    return payloads.map((payload) => seal(payload, this.keys, organisation));
  }

  /** @throws UnknownEncryptionKeyError, TamperedPayloadError, ForeignPayloadError */
  async decode(payloads: Payload[], context?: SerializationContext): Promise<Payload[]> {
    const expected = organisationOfContext(context);
    return payloads.map((payload) => (isSealed(payload) ? this.decodeOne(payload, expected) : payload));
  }

  private decodeOne(payload: Payload, expected: string | undefined): Payload {
    const opened = open(payload, this.keys);
    const { organisation } = readSeal(payload);
    if (expected !== undefined && organisation !== expected) throw new ForeignPayloadError(organisation, expected);
    return opened;
  }
}
