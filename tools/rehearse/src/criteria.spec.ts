import { describe, expect, it } from 'vitest';
import { criterion, isScored } from './criteria.js';

const named = { id: 'model', text: 'Model for early help' };

describe('A criterion of a case file', () => {
  it('is money for each unit below a limit', () => {
    const worth = { ...named, unit: 'kg', value: '100 000 SEK for each kg below 300' };
    expect(criterion(worth)).toEqual({ ...named, unit: 'kg', measure: 'below', limit: 300, valuePerUnit: 100_000 });
    expect(isScored(worth)).toBe(false);
  });

  it('is money for each level, with what the level demands', () => {
    const worth = { ...named, levels: { 0: 0, 1: 1_000_000 }, guide: { 1: 'Shown in use' } };
    expect(criterion(worth)).toMatchObject({
      measure: 'levels',
      levels: [
        { level: 0, value: 0, text: 'Level 0 of 1: Model for early help' },
        { level: 1, value: 1_000_000, text: 'Shown in use' },
      ],
    });
    expect(isScored(worth)).toBe(true);
  });

  it('is points of a score, of a share or of the price', () => {
    const score = criterion({ ...named, points: '50 x score / 5' });
    expect(score).toMatchObject({ measure: 'score', weight: 50, of: 5, guide: [{ score: 0 }, { score: 5 }] });
    expect(criterion({ ...named, points: '30 x share / 100' })).toEqual({
      ...named,
      measure: 'share',
      weight: 30,
      of: 100,
    });
    expect(criterion({ ...named, points: '20 x 15 000 000 / price' })).toEqual({
      ...named,
      measure: 'inverse',
      weight: 20,
      reference: 15_000_000,
    });
    expect(isScored({ ...named, points: '50 x score / 5' })).toBe(true);
    expect(isScored({ ...named, points: '30 x share / 100' })).toBe(false);
  });

  it('is refused where nothing says what it is worth', () => {
    expect(() => criterion({ ...named, points: 'as many as it deserves' })).toThrow(
      'criterion model: what it is worth',
    );
    expect(() => criterion(named)).toThrow('criterion model');
  });
});
