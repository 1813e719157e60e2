import { NoticeRefusedError, type NoticePort } from './notice-port.js';

export interface HttpNotices {
  /** Where notices are posted. */
  readonly url: string;
  /** A bearer token, where the database asks for one. */
  readonly token?: string | undefined;
}

const timeoutMs = 20_000;
const longestAnswer = 1_000;
/** Answers of a busy or ailing server: the next attempt may succeed. */
const tryAgain = [401, 403, 404, 408, 425, 429];

/** A notice database that takes JSON by POST and knows a repeated `Idempotency-Key` (or answers 409 to it). */
export const httpNotices = ({ url, token }: HttpNotices): NoticePort => ({
  async send(notice, key) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(notice),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = (await response.text()).slice(0, longestAnswer);
    if (response.ok || response.status === 409) return;
    if (response.status >= 400 && response.status < 500 && !tryAgain.includes(response.status)) {
      throw new NoticeRefusedError(response.status, answer);
    }
    throw new Error(`The notice database answered ${response.status}`);
  },
});
