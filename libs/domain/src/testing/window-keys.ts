import type { MadeKey } from '../windows/envelopes.js';

/** Public keys as the record would have made them: enough for three parts in each of many lots. */
export const windowKeys: readonly MadeKey[] = Array.from({ length: 60 }, (_, at) => ({
  recipient: `age1window${String(at + 1).padStart(3, '0')}`,
}));
