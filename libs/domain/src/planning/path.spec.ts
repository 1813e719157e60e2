import { describe, expect, it } from 'vitest';
import { definitions } from '../procedures/registry.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { isLast, wayForward } from './path.js';

describe('The way forward', () => {
  it('ends with the decision on the future, and passes no account after a termination', () => {
    const way = wayForward(openV1).map(({ id }) => id);
    expect(way.at(-1)).toBe('future');
    expect(way).not.toContain('settlement');
  });

  it('has its last stage where nothing but the end follows, in every procedure', () => {
    for (const definition of definitions.filter(({ id }) => id !== 'preparation')) {
      const way = wayForward(definition);
      expect(way.filter((stage) => isLast(definition, stage)).map(({ id }) => id)).toEqual([way.at(-1)?.id]);
    }
  });
});
