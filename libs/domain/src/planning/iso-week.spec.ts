import { describe, expect, it } from 'vitest';
import { isoWeek } from './iso-week.js';

describe('The week of a date', () => {
  it('is that of ISO 8601, over the turn of the year', () => {
    expect(['2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30', '2026-12-28'].map(isoWeek)).toEqual([
      '2026-W53',
      '2026-W53',
      '2027-W01',
      '2025-W01',
      '2026-W53',
    ]);
  });
});
