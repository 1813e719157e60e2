import { describe, expect, it } from 'vitest';
import { languageOf } from './language.js';

describe('The language of an answer', () => {
  it.each([
    [undefined, 'sv'],
    ['', 'sv'],
    ['*', 'sv'],
    ['en', 'en'],
    ['EN-GB', 'en'],
    ['de, en;q=0.1', 'en'],
    ['sv;q=0.2, en;q=0.9', 'en'],
    ['en;q=0', 'sv'],
    ['en;q=x', 'en'],
    [`${'x,'.repeat(1_000)}en`, 'sv'],
  ])('asked for as %s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
