import { dataConverter, ForeignPayloadError, TamperedPayloadError, type CodecKeys } from '@behov/codec';
import { unsealedMark } from '@behov/workflows';
import type { DataConverter, Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import { payloadConverterPath } from './workflow-code.js';

/** The data converter of workers: as everyone's, and it tells the workflows what came in clear text. */
export function workerDataConverter(keys: CodecKeys): DataConverter {
  const shared = dataConverter(keys);
  return { ...shared, payloadConverterPath, payloadCodecs: (shared.payloadCodecs ?? []).map(marking) };
}

/** Marks what its codec has let through unchanged, and what only claims to be sealed. */
const marking = (codec: PayloadCodec): PayloadCodec => ({
  encode: (payloads, context) => codec.encode(payloads, context),
  decode: (payloads, context) => Promise.all(payloads.map((payload) => decodeOne(codec, payload, context))),
});

async function decodeOne(codec: PayloadCodec, payload: Payload, context?: SerializationContext): Promise<Payload> {
  try {
    const [decoded] = await codec.decode([payload], context);
    return decoded === undefined || decoded === payload ? marked(payload) : decoded;
  } catch (error) {
    // A forged message must not stop a case. A missing key is the operator's to set right, and activities are our own: they wait.
    if (context?.type === 'workflow' && isForged(error)) return marked(payload);
    throw error;
  }
}

const isForged = (error: unknown) => error instanceof TamperedPayloadError || error instanceof ForeignPayloadError;

const marked = (payload: Payload): Payload => ({
  ...payload,
  metadata: { ...payload.metadata, [unsealedMark]: new Uint8Array([1]) },
});
