import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Puts messages and stack traces of failures into a payload, where the codec encrypts them. The SDK loads this file by
 * its path, also into the workflow bundle: it must import nothing of Node's.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
