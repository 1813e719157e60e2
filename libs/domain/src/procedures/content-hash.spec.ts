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
  'pre-commercial-procurement@1': '92f29dcd93f58b3ba259973adbe7db5033b8be9d757d421f715dce45ce9a121f',
  'design-contest@1': '5b92e82324e77a569a78e8d25ab5b25dd422d06a37711328527f1540b8c61676',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': '680e73ed2cc470dd19b5b98c523a8e1d7ab5db4922fec619c65517a918d99407',
  'fixture-two-lots@1': 'fe77ab05a9abc1eb0d3497c1c8ea3cbdfc90f98c08d1231718381e4e39c4969e',
  'open@1': 'c3f466670e09de40ca936633a3611466deec3f3e70c4f0c57f11c5fa135aa9bc',
  'restricted@1': 'bd8d656545d868286aa1acbad3fd09bbdcbc768da6d9f64522ba19eb28e9c5a7',
  'competitive-dialogue@1': '00994045b12563abb2e4f039b7235d5db374d95bde1ed89e27def5b3812034a7',
  'negotiated-without-notice@1': '7968cd6cb990b02c30ab33fc8a04274743d18740f5637afc264d5bc0036bf9b3',
  'national-advertised@1': '11bdffad082d6929f6a72c5aa1246db5bb7638904346719151fdbe38f33ef525',
  'national-advertised-two-stage@1': '490fb5a34e1540e60bcff0cb1b4a53ece4d9a28ac898847dcf2460126f8ecad2',
  'national-advertised-dialogue@1': '20512037673cec86637ea9e52ed75c0bfca2d563603d5307b03d8ed788be32ee',
  'direct-award@1': '358122756eb2d2bf45461b3850eeeb77101b7389f5b0819798682dac4ef8ac3f',
  'innovation-partnership@1': '0ab3793596fe91917d679fca9a046d2fc6317a68101a6c4b16a4799fc77dc346',
  'fixture-two-lots@2': 'ba5b302f4d6a8b901b4b1801bdd99540f16705159fb7156f002e35cdd7cb1814',
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
