import type { Readable } from 'node:stream';

/** From one byte to another, both counted from 0 and both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** What a content is known by before it is stored. */
export interface Known {
  /** Hexadecimal SHA-256. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Where contents of files stand. A key names one content for ever: storing it again changes nothing. Which key stands for
 * which file, and who may read it, is the record's to know.
 */
export interface Storage {
  /**
   * Answers when the content would survive a loss of power.
   * @throws CorruptContentError when what came isn't what was told; StorageUnavailableError
   */
  put(key: StorageKey, content: Readable, known: Known): Promise<void>;
  /** Undefined when there is none. @throws StorageUnavailableError */
  get(key: StorageKey, range?: ByteRange): Promise<Readable | undefined>;
  /** Its size in bytes. @throws StorageUnavailableError */
  head(key: StorageKey): Promise<number | undefined>;
  /** Also when there is none. @throws StorageUnavailableError */
  delete(key: StorageKey): Promise<void>;
}

declare const made: unique symbol;
/** `<organisation>/<sha256>`: made of what the record knows, never of what a client wrote. */
export type StorageKey = string & { readonly [made]: true };

/**
 * The key of a content of an organisation: the same content of two organisations stands twice, so that one's disposal is
 * none of the other's.
 * @param organisation its id in the record, a UUID
 * @param sha256 hexadecimal
 * @throws Error for anything else
 */
export function storageKey(organisation: string, sha256: string): StorageKey {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(organisation)) throw new Error('no organisation’s id');
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('no SHA-256');
  return `${organisation}/${sha256}` as StorageKey;
}

/** The content that arrived isn't the one that was told. */
export class CorruptContentError extends Error {
  constructor() {
    super('The content is not the one that was announced.');
  }
}

/** The disk or the server can't be used now; nothing was stored. */
export class StorageUnavailableError extends Error {
  constructor(cause: unknown) {
    super('The storage of files cannot be reached.', { cause });
  }
}
