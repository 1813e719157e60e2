import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { EncryptionCodec } from './encryption-codec.js';
import type { CodecKeys } from './keys.js';

/** Where the failure converter's module lies: `bundleWorkflowCode` needs it as `failureConverterPath`. */
export const failureConverterPath: string = fileURLToPath(new URL('./failure-converter.js', import.meta.url));

/** The data converter of every client and worker of the program. */
export function dataConverter(keys: CodecKeys): DataConverter {
  return { failureConverterPath, payloadCodecs: [new EncryptionCodec(keys)] };
}
