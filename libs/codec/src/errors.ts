/** The configured keys are not usable. The message names the setting and what is expected, never key material. */
export class CodecKeysError extends Error {
  override readonly name = 'CodecKeysError';
}

/** A payload names a key that is not configured here: the set lacks an old key, or the payload is of another installation. */
export class UnknownEncryptionKeyError extends Error {
  override readonly name = 'UnknownEncryptionKeyError';

  constructor(readonly keyId: string) {
    super(`No encryption key with id "${keyId}" is configured; add it to "keys" in BEHOV_CODEC_KEYS`);
  }
}

/** Ciphertext, key id or organisation is not what was sealed, or the payload is cut off. */
export class TamperedPayloadError extends Error {
  override readonly name = 'TamperedPayloadError';

  constructor(reason: string) {
    super(`The payload fails authentication: ${reason}`);
  }
}

/** A payload of one organisation has turned up in a workflow of another. */
export class ForeignPayloadError extends Error {
  override readonly name = 'ForeignPayloadError';

  constructor(
    readonly found: string,
    readonly expected: string,
  ) {
    super(`The payload belongs to organisation "${found}", the workflow to "${expected}"`);
  }
}
