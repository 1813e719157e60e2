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
  'pre-commercial-procurement@1': 'a8d0e4fb50d25934dd15fdbf381341dbc2d99048be198657ab527272bc66dc03',
  'design-contest@1': '5b92e82324e77a569a78e8d25ab5b25dd422d06a37711328527f1540b8c61676',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': '36f41188a69a0de59a9162abfbc53139455283235fd994a167d7c83dfe51eb68',
  'fixture-two-lots@1': '4131ef5ae4079fafce1dc6c3ce02b3d6767ca403debe32b45f7f02d8046592b2',
  'open@1': '8a977532f27cbd570c1c5a75c8a1b3d33881e70baaeb018b266a890f35779215',
  'restricted@1': 'c7dd94c0540f321ddd55db7ad6bf387e76e65294c6cb03b6acced7d81f2e02c0',
  'competitive-dialogue@1': '1c478633381d5380b29000a8340f4afe120ded56314ebbb192e40475b7a62b16',
  'negotiated-without-notice@1': '0b5a6294286f812f1a74980244e34dbd106883a0b6da454a402f0327f7523068',
  'national-advertised@1': 'd03bff5a3d039ff3c7a89c35b00aadc9cd6b6cd7c20349b18808fab1bf337317',
  'national-advertised-two-stage@1': '3a14d0e6e1fea07a5b10127c97fe732b60d180f62f90221d2a9a3568b47aa077',
  'national-advertised-dialogue@1': '80bf41f8d12059a7ccb6bc80b063d872ce38e43556b0c772f00447fbe85e5ac3',
  'direct-award@1': 'eb1c60d6327992279c97bc66b863043c4ddef34b10873ad5c9f1f300c5138e76',
  'innovation-partnership@1': 'def4a037257c69cce94162f3f59c30568079e3606daae7cb8e03f702a656d280',
  'fixture-two-lots@2': 'd132575b273dd89c9f1cefbbe97b24025bc4826ca7fe3bdd3d16e0dea173585a',
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
