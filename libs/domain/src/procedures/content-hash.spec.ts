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
  'pre-commercial-procurement@1': 'f24d7a33818fe47fc7e12613a91fa088cc8ec7f2f3fb743b9a56d90d08971c87',
  'design-contest@1': '2d493f7ddafa4e097b7ff13e4892e4cd9c71985a26afaf5082fc3496ffc72cb5',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': 'ac2d914851efc2875ff108b165958bf6ca5097822cf4ca22261baf340cadd568',
  'fixture-two-lots@1': '0b9d6d358e5b9098e959f8806f148067c235ba0280275ce527577ee2af42cf05',
  'open@1': 'dd62581ea743d9fa057e89f471563660c3e6f8ac6cd4f0bdba13d59ee305c132',
  'restricted@1': 'b18b1df9f3f6e5d4e3e15c57e4b338a847a07d4cffadaa461d8c72dc41060d50',
  'competitive-dialogue@1': '0721463a87cf1eb2af157889825c49cad0b5407b1688293d81e901953553d699',
  'negotiated-without-notice@1': 'b7f8dbe0c76f4ff7ac3c4669ebece40d9983be434f80cc5c69e48c5f183982bd',
  'national-advertised@1': 'b98788022efbc7198f71df4118120152103d3f274c51d15e7b5aaf50813fe4f9',
  'national-advertised-two-stage@1': '42b77c58913cf46aaf695c591a6923b8ad146324cc314eb3d3b6aeea01c612ad',
  'national-advertised-dialogue@1': '3580fe214159c5fbaa18728692978af37d3ed17bf469f839eeba569bd82af05a',
  'direct-award@1': '2a179691e7c84e65808f896bbea3487095b2193e9609d600aba1bf43e56bdfa2',
  'innovation-partnership@1': '5cc659b0b4afa9579f86bfddcf0808fbc78b202d54314a82a7d140033a613d99',
  'fixture-two-lots@2': '22fb8588dce8f49203ef6bc15877cb67d2b9f6833005c87419a76908a10dee17',
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
