import { describe, expect, it } from 'vitest';
import { masked, MaskFault } from './masked.js';

const mark = '[OSL 31:16]';
const content = { reasons: 'Price 95', items: [{ text: 'one' }, { text: 'two' }], open: 'yes' };

describe('A masked copy', () => {
  it('has the named parts replaced, and leaves the original', () => {
    const before = JSON.stringify(content);
    expect(masked(content, ['reasons', 'items.1.text'], mark)).toEqual({
      reasons: mark,
      items: [{ text: 'one' }, { text: mark }],
      open: 'yes',
    });
    expect(JSON.stringify(content)).toBe(before);
  });

  it('has a whole part replaced with all that is in it', () => {
    expect(JSON.stringify(masked(content, ['items', 'items.1.text'], mark))).not.toContain('two');
  });

  it.each(['reason', 'items.2.text', 'reasons.more', 'constructor', ''])(
    'is not made when the part %j is not there',
    (path) => {
      expect(() => masked(content, [path], mark)).toThrow(MaskFault);
    },
  );
});
