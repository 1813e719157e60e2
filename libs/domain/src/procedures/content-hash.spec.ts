import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { definitions } from './registry.js';

const contentHash = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex');

/**
 * Hexadecimal SHA-256 of each definition's canonical JSON. Released versions never change: a case keeps the version that it
 * began with. Until 0.1.0 nothing is released and a hash here may be replaced.
 */
const pinned: { readonly [definition: string]: string } = {
  'preparation@1': 'd0dedce0c78dc37bf16b945e5cb7b567cf197e1ad38707219ea7b692dc4c01e0',
  'competitive-procedure-with-negotiation@1': '54913534f8b8965099469b9f7f9f50732596704b72b8084fc02b2234ffee45b0',
  'fixture-two-lots@1': '949eba4b920633c3000d72b37a035dac3ef552b7ad65d25d8eaccf7aee905c87',
};

describe('Canonical JSON', () => {
  it('does not depend on the order of names', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'å"' }], a: true })).toBe('{"a":true,"b":[1,{"c":"å\\"","d":null}]}');
    expect(canonicalJson({ a: true, b: [1, { c: 'å"', d: null }] })).toBe(
      canonicalJson({ b: [1, { d: null, c: 'å"' }], a: true }),
    );
  });

  it('depends on the order in lists, and leaves out what is undefined', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
    expect(canonicalJson({ a: undefined })).toBe('{}');
  });

  it('reads back as the same', () => {
    for (const definition of definitions) expect(JSON.parse(canonicalJson(definition))).toEqual(definition);
  });
});

describe('The content hash of a definition', () => {
  it('is the pinned one, for every definition and no other', () => {
    expect(Object.fromEntries(definitions.map((one) => [`${one.id}@${one.version}`, contentHash(one)]))).toEqual(
      pinned,
    );
  });
});
