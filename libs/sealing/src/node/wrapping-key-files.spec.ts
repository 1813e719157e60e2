import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ageUnwrapping, ageWrapping } from '../keys/age-key-management.js';
import { addWrappingKey, readWrappingIdentities, readWrappingRecipient } from './wrapping-key-files.js';

const folder = await mkdtemp(join(tmpdir(), 'wrapping-keys-'));
const files = { recipientFile: join(folder, 'recipient.json'), identityFile: join(folder, 'identities.json') };
const context = { case: 'case-1', window: 'requests', envelope: 'request' };
const wrapped = async () => ageWrapping(await readWrappingRecipient(files.recipientFile)).wrap('the key', context);
const unwrapped = async (text: string) =>
  ageUnwrapping(await readWrappingIdentities(files.identityFile)).unwrap(text, context);

afterAll(() => rm(folder, { recursive: true }));

describe('Wrapping keys in files', () => {
  it('can be added, and what the old ones wrapped is still unwrapped', async () => {
    await addWrappingKey(files, '2026');
    const before = await wrapped();
    await addWrappingKey(files, '2027');
    const after = await wrapped();
    expect(before).toMatch(/^age:2026:/);
    expect(after).toMatch(/^age:2027:/);
    expect([await unwrapped(before), await unwrapped(after)]).toEqual(['the key', 'the key']);
  });

  it('leave the private ones to their owner', async () => {
    expect((await stat(files.identityFile)).mode & 0o777).toBe(0o600);
    await chmod(files.identityFile, 0o644);
    await expect(readWrappingIdentities(files.identityFile)).rejects.toThrow('open to everybody');
    await chmod(files.identityFile, 0o600);
  });

  it('never get a name twice', async () => {
    await expect(addWrappingKey(files, '2027')).rejects.toThrow('2027');
  });

  it('are not written over when what stands there cannot be read', async () => {
    const identityFile = join(folder, 'broken.json');
    await writeFile(identityFile, 'not json', { mode: 0o600 });
    await expect(addWrappingKey({ ...files, identityFile }, '2028')).rejects.toThrow(TypeError);
  });
});
