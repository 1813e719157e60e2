/** The q-quantile (0–1) by the nearest rank. @throws Error when there are no values */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new Error('no values: nothing was measured');
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!;
}

/** A figure as it is published: three digits say all that such a measurement can. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export const p50 = (values: readonly number[]): number => rounded(quantile(values, 0.5));
export const p99 = (values: readonly number[]): number => rounded(quantile(values, 0.99));
