/** Fewer finished cases than this say nothing that a plan should rest on. */
export const casesToLearnFrom = 5;

/** How long something takes in an organisation: half of its finished cases were done by the median, four of five by `p80`. */
export interface Learned {
  readonly cases: number;
  readonly median: number;
  readonly p80: number;
}

/**
 * What durations of finished cases say, one for each case; undefined when there are fewer than five. Both figures are nearest-rank
 * percentiles: the smallest duration that at least half, or at least 80 per cent, of the cases didn't exceed. So each is a duration
 * that some case really had.
 */
export function learned(durations: readonly number[]): Learned | undefined {
  if (durations.length < casesToLearnFrom) return undefined;
  const sorted = durations.toSorted((a, b) => a - b);
  return { cases: sorted.length, median: percentile(sorted, 50), p80: percentile(sorted, 80) };
}

/** The nearest-rank percentile of at least one number in ascending order. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(Math.ceil((sorted.length * percent) / 100), 1) - 1] ?? 0;
