import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { publicReceiptKeys } from '../receipt/receipt-key.js';
import { readWrappingIdentities, readWrappingRecipient } from './wrapping-key-files.js';

const folder = await mkdtemp(join(tmpdir(), 'make-keys-'));
const at = (name: string) => join(folder, name);
const program = fileURLToPath(new URL('make-keys.js', import.meta.url));
const make = (...args: string[]) => promisify(execFile)(process.execPath, [program, ...args]);

afterAll(() => rm(folder, { recursive: true }));

describe('Making keys', () => {
  it('adds a wrapping key and makes it the active one', async () => {
    const files = ['--recipient', at('recipient.json'), '--identities', at('identities.json')];
    await make('wrapping', ...files, '--id', '2026');
    await make('wrapping', ...files, '--id', '2027');
    expect(await readWrappingRecipient(at('recipient.json'))).toMatchObject({ active: '2027' });
    expect(Object.keys(await readWrappingIdentities(at('identities.json')))).toEqual(['2026', '2027']);
  });

  it('makes a key for receipts that only its owner can read, never over another', async () => {
    await make('receipt', '--out', at('receipt.json'));
    expect((await stat(at('receipt.json'))).mode & 0o777).toBe(0o600);
    const key = JSON.parse(await readFile(at('receipt.json'), 'utf8')) as JWK;
    expect(await publicReceiptKeys([key])).toMatchObject({ keys: [{ kid: key.kid }] });
    await expect(make('receipt', '--out', at('receipt.json'))).rejects.toMatchObject({ code: 2 });
  });

  it('says how it is used', async () => {
    await expect(make()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--identities') as string });
  });
});
