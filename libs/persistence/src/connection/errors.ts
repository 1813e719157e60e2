/** The database can't be reached, or went away and did not come back while the record tried again. Nothing is half done. */
export class RecordUnavailableError extends Error {
  override readonly name = 'RecordUnavailableError';
  constructor(cause: unknown) {
    super('The record cannot be reached.', { cause });
  }
}

/** The process is shutting down and takes no more commands. */
export class RecordStoppedError extends Error {
  override readonly name = 'RecordStoppedError';
  constructor() {
    super('The record is shutting down.');
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

const gone = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);

/** Whether an error says that the server, or the connection to it, is gone: SQLSTATE 08, 57P and 53300, or the socket's own. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error);
  if (gone.has(code) || /^(08|57P0[1-5]|53300)/.test(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message)
  );
}

/** Whether somebody else was first: a row that exists already (23505) or has gone (23503), a deadlock (40P01), a serialisation failure (40001). */
export const isConflict = (error: unknown): boolean => ['23505', '23503', '40P01', '40001'].includes(codeOf(error));
