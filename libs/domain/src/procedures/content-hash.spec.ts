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
  'pre-commercial-procurement@1': 'cf9583ce4dcaba2c0123bf59a8d281f17da22fe6fa269c3f4a75af4687e80317',
  'design-contest@1': '20b4ccec7ffda7e9b2b7e19ce355555705517851881fad960f7bc6b4a44d1794',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': '88db849cf79c83adc1c4807b9b918c837d9be22baa2460f9c6b32d76eaba0df6',
  'fixture-two-lots@1': '85f0cbd370d6c6798ceddd030652cf4cb4e234b09ed61dac932508bb43faf935',
  'open@1': '59484487f0abb8064134f070624e19ee0bf86e23775aec2b98fb2176daf3cdc1',
  'restricted@1': '00d21c56ea57b2e2eb9594532b095d8588394d893ec4c8b71d7a1ce9071f6855',
  'competitive-dialogue@1': '3ddc7d8ec980eb91b26264138c88818c907a3f203497ff08ac7e6aaa73436b78',
  'negotiated-without-notice@1': '50ef1618b0fc289360cd67bf9f8fa3133e58b969809ffa23a1a97c7c470fdf4c',
  'national-advertised@1': 'bb06554f0b83a58a7b3a2919de6f6f754a1c57457091adc8c8fb62a1432b862a',
  'national-advertised-two-stage@1': '05819788ad808e7a53c26fbbc9245158ab03a4bb69681165a938b3290a173499',
  'national-advertised-dialogue@1': '34878cb411a5e1a3888f5e13a5127483d03e280eea31951013edaef13f3549e0',
  'direct-award@1': 'c787fc673da5dbbc1429e94aa275e5db48d52369ef183b8c0651ca97db3ba7a0',
  'innovation-partnership@1': '80c029e89c3bd20d363d62fd8cc2ab83e377279cbae5e4d671ca476b90d35de6',
  'fixture-two-lots@2': 'a32fa89c62c597b787a5a323ad3f7ab4e456fdfa9a7269ce7cc05e26f33d7673',
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
