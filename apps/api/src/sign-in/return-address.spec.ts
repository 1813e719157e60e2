import { describe, expect, it } from 'vitest';
import { returnAddress } from './return-address.js';

const here = 'https://behov.example';
const ui = 'https://temporal.behov.example';

describe('Where a browser is sent after sign-in', () => {
  it.each([
    ['/docs?x=1#y', '/docs?x=1#y'],
    [`${here}/docs`, '/docs'],
    [`${ui}/namespaces/default`, `${ui}/namespaces/default`],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['https://behov.example@evil.example/', '/'],
    ['https://behov.example.evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/.//evil.example', '/evil.example'],
    [['/a', '/b'], '/'],
    [undefined, '/'],
  ])('asked for as %s is %s', (asked, address) => {
    expect(returnAddress(asked, here, [ui])).toBe(address);
  });
});
