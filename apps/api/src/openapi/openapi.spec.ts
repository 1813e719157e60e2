import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openApiFile } from '../openapi.js';
import { openApiText } from './build.js';

describe('The OpenAPI document in docs/reference', () => {
  it('is what the program serves; node apps/api/dist/openapi.js writes it anew', async () => {
    expect(await readFile(openApiFile, 'utf8')).toBe(await openApiText());
  });
});
