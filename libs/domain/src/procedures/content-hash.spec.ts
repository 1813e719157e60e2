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
  'pre-commercial-procurement@1': '97fead75f4f64cbb148ebc1535c5ecb5c9fd6c2850181a863429879939dc1651',
  'design-contest@1': '5b92e82324e77a569a78e8d25ab5b25dd422d06a37711328527f1540b8c61676',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': '6da04d65b9b67796d0616a1101bc5880be77d7bf171b2dc3de6885fcd63cd4aa',
  'fixture-two-lots@1': 'c61dbf1a33d493100379e6e7646afe9f1c3cf0d966b7e89b2b39ef7f3c9d9b41',
  'open@1': '07b275eeb15f9ba0e76116609385970a40c76efaf8264923f898c692f9437d98',
  'restricted@1': '7f7d803aadbea4540a5faf09466110f132b554adeb22c7060471af1f46eec40d',
  'competitive-dialogue@1': 'ef37b9df55a9128cb7b83d858239d3e84cb9ec16bae050761799d4c5e7d3ebeb',
  'negotiated-without-notice@1': '4f99d5c7913f29e65075a0a1f5b74796b653c0aae4ce22865f6b502ea499b64e',
  'national-advertised@1': 'f5657455d2d1cd377682ba958081f58675477fc050c01498b29b91f07e43b7ba',
  'national-advertised-two-stage@1': '332c2fdb212d3d2d06b87e5365c785b7d40e5541a4d7e52c2135386e08f7b466',
  'national-advertised-dialogue@1': 'c0757a4711a6c09aeaacf03db609eb505237bdec00719d1ebb277c59ba3064c4',
  'direct-award@1': 'b7455a34a0cd6745575e78b8f2f5b2c84059b485cfd9d3f081805a98d3bdbe12',
  'innovation-partnership@1': 'ed601684e1769ea09c3c18a72ed29b9ccd99cfe91e909b75e6b613fd6f259653',
  'fixture-two-lots@2': 'defc6fa947f03da13555199e7229ac1ac55aba46f60ff48496366bdee9c2cca1',
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
