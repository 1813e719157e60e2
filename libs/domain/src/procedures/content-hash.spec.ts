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
  'pre-commercial-procurement@1': '0d1cfc1d11ff336e41a8f0cee184aa4be435bf5356de9f94981326d39a6dc59a',
  'design-contest@1': '5b92e82324e77a569a78e8d25ab5b25dd422d06a37711328527f1540b8c61676',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': '7e3c697a3e010e460e6c6b9eb7a1f1dc24bd257215836b69a0cb26e9883e6f20',
  'fixture-two-lots@1': '7acebe9076420fc428317347f40631d41d12c88d0997324afabf4c87b247c20c',
  'open@1': '6752b4cac6279ad153afe2a6ae31955cf6c8627156b47279b929ba39c9f5a0b5',
  'restricted@1': '9083b580a7953e803fea7b54e92af527bf2ec7432b60270402ae21e15daa747b',
  'competitive-dialogue@1': 'bbf0c6bfad2a497a65455ef400e8b2e2943ddebcaadd9065d97f6c6fb0d94295',
  'negotiated-without-notice@1': '89e08d797ec80032f903b1615d838a22472c0a30d1dbb87de6560f790c76eab9',
  'national-advertised@1': 'f31a1b818dab5b56bf827344a0ff86687fd0e8d3534cfd9a217be609c4d37498',
  'national-advertised-two-stage@1': '9445d8844061b03c48f4b99d8b8c2bec9a1bd05e66fbfa954d616a2f45506e40',
  'national-advertised-dialogue@1': '9ef502a6dcdf49ca7206e5de1a4bf6b2e5ed29785d1cce5ba3d23498e782e040',
  'direct-award@1': '83b03f7bf9fb7cb78d818124e5113a35f83051bbd73dae2b99aa4897ec1b9f02',
  'innovation-partnership@1': 'b984d81004ff0f7aaf09477c9f218ed46687919b7b1a0f75cd91c6651794a801',
  'fixture-two-lots@2': 'cd5ea542624917af5df0556ecdc92d4d203f8d5a464c7801727f300fccdcc21b',
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
