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
  'pre-commercial-procurement@1': 'a0f8921aa75790d2c61ee40e69240de0102a190baf1f99985706f1ddfa02e79f',
  'design-contest@1': '5b92e82324e77a569a78e8d25ab5b25dd422d06a37711328527f1540b8c61676',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': '8196c6f1c34cb73d03e08a9bc9c46e8c6550dbc89464103e3d0ed25e5578e198',
  'fixture-two-lots@1': 'b17e83ed57b7752c426421e930d343064096b0c70833e51d70642a56c7ec8336',
  'open@1': 'c4b12fd3f94694d13e466aa4bb12da5830767bbb97ac0dc39a7bdf015a977d1b',
  'restricted@1': 'd1a83535ec0640ca3a1e56ffd53abf28b6faca0a89f8f9a313d97485762ec043',
  'competitive-dialogue@1': '2e614350e2b3bbfa0ed9e2c1afdd2111bf6021e332e2ee404037bed6d1e573a9',
  'negotiated-without-notice@1': '79482fbbd251cc2b7998cbb9e91cb15e22448ec5db979d2d7c865f5c4cc19d2b',
  'national-advertised@1': '8f10a5f4e97eb1724b19a120aa5777d8cb563ddc2b418383dcb2686f27aaa983',
  'national-advertised-two-stage@1': 'f202662592a716de3522c744718ba6ead093fb99c7488b5dc5300877d9b6dbef',
  'national-advertised-dialogue@1': '3e2fbafe9407bc147d9e2198c6990a76b6db29f1a2f4ab45aed64b1bd0a3f358',
  'direct-award@1': '7aa591a72fc06dfe33ce6da3d3e0e86e7d43578c390c34ce34061d86c3b3c66f',
  'innovation-partnership@1': '6ddd4b9b88f000f0f7a09b2ce1728b81ae040bd661a3af0fd81b6ad1c30672ff',
  'fixture-two-lots@2': '608c7a0868b1a8d924d38143175b7f72efb36e87f38a4859bc83eacd93ea5906',
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
