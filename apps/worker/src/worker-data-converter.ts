import { dataConverter, type CodecKeys } from '@behov/codec';
import { unsealedMark } from '@behov/workflows';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import { payloadConverterPath } from './workflow-code.js';

/** The data converter of workers: as everyone's, and it tells the workflows what came in clear text. */
export function workerDataConverter(keys: CodecKeys): DataConverter {
  const shared = dataConverter(keys);
  return { ...shared, payloadConverterPath, payloadCodecs: (shared.payloadCodecs ?? []).map(marking) };
}

/** Marks what its codec has let through unchanged. */
const marking = (codec: PayloadCodec): PayloadCodec => ({
  encode: (payloads, context) => codec.encode(payloads, context),
  async decode(payloads, context) {
    const decoded = await codec.decode(payloads, context);
    return decoded.map((payload, at) => (payload === payloads[at] ? marked(payload) : payload));
  },
});

const marked = (payload: Payload): Payload => ({
  ...payload,
  metadata: { ...payload.metadata, [unsealedMark]: new Uint8Array([1]) },
});
