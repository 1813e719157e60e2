import { describe, expect, it } from 'vitest';
import { HotCases } from './hot-cases.js';

describe('A case that was told lately', () => {
  it('does not wait while little is told', () => {
    const hot = new HotCases(3);
    hot.wasTold('a', 0);
    hot.wasTold('a', 10);
    expect(hot.resting(20)).toEqual([]);
    expect(hot.waitMs(20)).toBe(Infinity);
  });

  it('waits while much is told, and others do not', () => {
    const hot = new HotCases(3);
    for (const at of [0, 10, 20]) hot.wasTold('a', at);
    expect(hot.resting(30)).toEqual(['a']);
  });

  it('waits until little is told', () => {
    const hot = new HotCases(3);
    for (const at of [0, 10, 20]) hot.wasTold('a', at);
    expect(hot.waitMs(30)).toBe(970);
    expect(hot.resting(999)).toEqual(['a']);
    expect(hot.resting(1_000)).toEqual([]);
  });

  it('waits at most for its rest, however much is told', () => {
    const hot = new HotCases(2);
    hot.wasTold('a', 0);
    for (let at = 0; at <= 1_500; at += 100) hot.wasTold(`other ${at}`, at);
    expect(hot.resting(1_499)).toContain('a');
    expect(hot.resting(1_500)).not.toContain('a');
  });
});
