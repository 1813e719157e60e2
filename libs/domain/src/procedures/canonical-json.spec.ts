import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

describe('The canonical form', () => {
  it.each([
    ['null', null],
    ['true', true],
    ['1.5', 1.5],
    ['"a\\"b"', 'a"b'],
    ['[]', []],
    ['[1,"a",null]', [1, 'a', null]],
    ['{}', {}],
    ['{"a":[{"b":1,"c":2}],"d":{"e":null}}', { d: { e: null }, a: [{ c: 2, b: 1 }] }],
  ])('is %s', (written, value) => {
    expect(canonicalJson(value)).toBe(written);
  });

  it('sorts names by their code units, and does not depend on the order in which they were written', () => {
    expect(canonicalJson({ b: 1, a: 2, B: 3, ä: 4, '10': 5, '9': 6 })).toBe('{"10":5,"9":6,"B":3,"a":2,"b":1,"ä":4}');
    expect(canonicalJson({ a: 1, b: 2, c: 3 })).toBe(canonicalJson({ c: 3, b: 2, a: 1 }));
  });

  it('leaves out what is not there', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});
