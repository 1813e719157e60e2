import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWrappingIdentities } from '../keys/age-key-management.js';
import { publicReceiptKeys } from '../receipt/receipt-key.js';
import { readWrappingRecipient } from './wrapping-key-files.js';

const above = await mkdtemp(join(tmpdir(), 'make-keys-'));
const folder = join(above, 'secrets');
const at = (name: string) => join(folder, name);
const program = fileURLToPath(new URL('make-keys.js', import.meta.url));
const make = (...args: string[]) => promisify(execFile)(process.execPath, [program, ...args]);
const identities = async () => Object.keys(parseWrappingIdentities(await readFile(at('key-identity'), 'utf8')));

beforeAll(async () => {
  await make(folder, '--add', '2026');
});
afterAll(() => rm(above, { recursive: true }));

describe('Making keys', () => {
  it('makes a wrapping key and a key for receipts, in a folder that is closed to others', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await identities()).toEqual(['2026']);
    const key = JSON.parse(await readFile(at('receipt-key'), 'utf8')) as JWK;
    expect(await publicReceiptKeys([key])).toMatchObject({ keys: [{ kid: key.kid }] });
  });

  it('keeps the keys that are there', async () => {
    const before = await readFile(at('receipt-key'), 'utf8');
    expect((await make(folder)).stdout).toBe('');
    expect(await readFile(at('receipt-key'), 'utf8')).toBe(before);
    expect(await identities()).toEqual(['2026']);
  });

  it('adds a wrapping key on request, makes it the active one and keeps the earlier', async () => {
    await make(folder, '--add', '2027');
    expect(await readWrappingRecipient(at('key-recipient'))).toMatchObject({ active: '2027' });
    expect(await identities()).toEqual(['2026', '2027']);
  });

  it('says how it is used', async () => {
    await expect(make()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--add') as string });
  });
});
