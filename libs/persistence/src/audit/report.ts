import type { Verification } from './chain-break.js';

/** What was found, in lines for people. */
export function report({ streams, events, windows, submissions, disposals, breaks }: Verification): readonly string[] {
  return [
    ...disposals.map(({ stream, document, by }) => `${stream}: ${document} was disposed of by ${by}`),
    ...breaks.map(({ stream, window, seq, says }) => {
      const where = [stream, ...(window ? [`window ${window}`] : []), ...(seq === undefined ? [] : [`number ${seq}`])];
      return `BROKEN ${where.join(', ')}: ${says}`;
    }),
    `${streams} streams with ${events} events, ${windows} windows with ${submissions} submissions: ` +
      (breaks.length === 0 ? 'all chains hold' : `${breaks.length} broken`),
  ];
}
