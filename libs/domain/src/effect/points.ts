import { lengthFromIso, type PeriodLength } from '../calendar/index.js';

/** When one effect is measured, as the needs analysis says it. */
export interface Timing {
  readonly measuredAt: readonly string[];
  readonly measuredEvery?: string;
  readonly until?: string;
}

/** At most as many measurements of one indicator: every month for five years. */
export const mostPoints = 60;

/**
 * Points in time of one indicator: those that are named, then one every so often, up to and including the last. Twelve months and a
 * year are one point, called by the name that was given.
 */
export function pointsOf({ measuredAt, measuredEvery, until }: Timing): readonly string[] {
  const named = [...new Set(measuredAt)];
  const known = new Set(named.map(plain));
  return [...named, ...every(measuredEvery, until).filter((one) => !known.has(one))];
}

/** Every so often until a last point; nothing where the two can't be counted in the same unit. */
function every(step: string | undefined, until: string | undefined): readonly string[] {
  const length = step === undefined ? undefined : counted(step);
  const last = until === undefined ? undefined : counted(until);
  if (!length || !last || length.unit !== last.unit) return [];
  const count = Math.min(Math.floor(last.count / length.count), mostPoints);
  return Array.from({ length: count }, (_, at) => written({ ...length, count: length.count * (at + 1) }));
}

interface Counted {
  readonly count: number;
  readonly unit: 'days' | 'months';
}

/** A period in days or months; undefined for one of hours, of nothing, or for what is no period. */
export function counted(period: string): Counted | undefined {
  const length = read(period);
  if (!length || length.count === 0) return undefined;
  const { count, unit } = length;
  if (unit === 'days' || unit === 'months') return { count, unit };
  if (unit === 'weeks') return { count: count * 7, unit: 'days' };
  return unit === 'years' ? { count: count * 12, unit: 'months' } : undefined;
}

function read(period: string): PeriodLength | undefined {
  try {
    return lengthFromIso(period);
  } catch {
    return undefined;
  }
}

/** The shortest way of writing it: whole years as years. */
const written = ({ count, unit }: Counted) =>
  unit === 'days' ? `P${count}D` : count % 12 === 0 ? `P${count / 12}Y` : `P${count}M`;

const plain = (point: string) => {
  const period = counted(point);
  return period ? written(period) : point;
};
