import type { Results } from '../results.js';

/** The results for programs to read, as Prettier leaves them: lists of numbers on one line. */
export const json = (results: Results): string =>
  JSON.stringify(results, undefined, 2)
    .replace(/\[\s+([\d.,\s]+?)\s+\]/g, (_, numbers: string) => `[${numbers.split(/,\s+/).join(', ')}]`)
    .concat('\n');
