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
  'pre-commercial-procurement@1': 'ea262e9090f8afd46d1ff03e3ed88c62aa4e3b5b4b95c0bd5ac444ea10c84096',
  'design-contest@1': '5b92e82324e77a569a78e8d25ab5b25dd422d06a37711328527f1540b8c61676',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': 'cd3c8bde2d1174ad4f9c42c1b6cf115ff3a34a94fc7359c38091cdc1d2d60862',
  'fixture-two-lots@1': '5b7c8ad4acfba7b259cd4c5d80a50d189c7930c7438cdfd3405dbd58b915c302',
  'open@1': '8a977532f27cbd570c1c5a75c8a1b3d33881e70baaeb018b266a890f35779215',
  'restricted@1': 'c7dd94c0540f321ddd55db7ad6bf387e76e65294c6cb03b6acced7d81f2e02c0',
  'competitive-dialogue@1': '7bebbc55e824aae426b41e069f90de378f77b510c3dfa22ad1bf91a1d6b69f67',
  'negotiated-without-notice@1': 'e21b7550564e1883e1df8d8d0651b9754c874b0c0c6905017bc89bf6e6eaf067',
  'national-advertised@1': 'f5d0b35137dbea2f6448e9126a7b08f9f6f20a9212d41468dbfa58c5b7309d39',
  'national-advertised-two-stage@1': 'e36e9394e3b08ee9de22dd960ed2a2c6ce98151ae80135ffafd70282156ac120',
  'national-advertised-dialogue@1': '4211c99515c398bea4b0537200fcbf603b7517b8d51b449eeeb0776c35af7e2d',
  'direct-award@1': 'eb1c60d6327992279c97bc66b863043c4ddef34b10873ad5c9f1f300c5138e76',
  'innovation-partnership@1': '5c2b8cbdc049384e2925e3e265745c2f0f62aafac44178979381d8478f61af1d',
  'fixture-two-lots@2': 'b4625aad74de7525efaffbe11e77c71c30e6aeea06e6802a65f9ab1a5fabefa2',
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
