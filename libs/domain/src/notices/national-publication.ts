import { addMilliseconds, type Instant } from '../calendar/index.js';
import type { SentNotice } from './notices.state.js';

const waitForTedMilliseconds = 48 * 3_600_000;

/**
 * From when a notice may be published nationally (Directive 2014/24/EU, Article 52): when TED has published it, or when
 * 48 hours have passed since the Publications Office confirmed its receipt and it has not. Undefined while neither is
 * known. A notice that doesn't go to TED may be published at once. The hours are counted from the confirmation to the
 * millisecond (own reading: Article 52 speaks of hours that pass, so Regulation 1182/71 isn't applied to them).
 */
export function nationalPublicationFrom({ eu, sentAt, confirmedAt, ted }: SentNotice): Instant | undefined {
  if (!eu) return sentAt;
  const waited = confirmedAt && addMilliseconds(confirmedAt, waitForTedMilliseconds);
  const published = ted?.publishedAt;
  if (published === undefined) return waited;
  return waited !== undefined && waited < published ? waited : published;
}
