import { isUnavailable, RecordUnavailableError } from './errors.js';

const attempts = 3;

/**
 * Does what may be done twice, again when the connection was lost under it.
 * @throws RecordUnavailableError when the server stays away
 */
export async function available<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      if (attempt >= attempts) throw new RecordUnavailableError(error);
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}
