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
  'pre-commercial-procurement@1': 'e8fe08744ba2412486055cf051e7479feebb558c180d779857be81df78b32c5f',
  'design-contest@1': '5b92e82324e77a569a78e8d25ab5b25dd422d06a37711328527f1540b8c61676',
  'preparation@1': '6510f92567e8b9aeacbedb667dfde7a498aa8cd26210b3119d6de936bc7dd2bd',
  'competitive-procedure-with-negotiation@1': '20c403b24cd0c6162b7b4e52ec55e01cf6c91da30c7206a2a4d488177d404740',
  'fixture-two-lots@1': 'af1b80fcfd239990cf1d86d12c0bfc2a1285ea3296c3cff53b7f4d87195eab0e',
  'open@1': '3c6b55bc1e3966640c65a724bf3da3ca0af29ad4237d3957e61f9907176eb45a',
  'restricted@1': 'aadb2d3a88198efb0a497591c1fb577fad66389d973fd282d4ce720958e2dc24',
  'competitive-dialogue@1': '3315d6b486f262a1dffd3f1c09ebfb36a1c8c5490333e86ddf5b258dcea8d562',
  'negotiated-without-notice@1': '4d340e4df810bd7c072624b8207655fc8ba13c234653bf732503f71a1ca3f227',
  'national-advertised@1': '8aee44279b99d22009a3b8491988912663e5795c076430a6e94ce65412bb2065',
  'national-advertised-two-stage@1': 'c669e30a904def7e1780f199200b956174764ab22780e2e397da4bf1bafeb978',
  'national-advertised-dialogue@1': 'da4d14f0a8784bdaab0fdd4b1fea675553f0bfee285d94096486e80008ca2ff8',
  'direct-award@1': '2dd91c2ec0453bae9dd7809958197e21e334a7586d4eebe58fb41bfc79d25aa0',
  'innovation-partnership@1': '20df1d4fb7cc042c13e8fb2c23efe61bdc03435b034f342e578a9960d1ba0fdf',
  'fixture-two-lots@2': 'ffff8aba356d70baba86bcd2b0111acd983f5a8ed5e72b7fd7d086f8996978f0',
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
