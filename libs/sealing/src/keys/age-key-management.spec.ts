import { describe, expect, it } from 'vitest';
import { generateKeyPair } from '../age/key-pair.js';
import { base64, utf8 } from '../encoding.js';
import { seal } from '../age/seal.js';
import {
  ageKeyManagement,
  ageUnwrapping,
  ageWrapping,
  parseWrappingIdentities,
  parseWrappingRecipient,
} from './age-key-management.js';

const old = await generateKeyPair();
const fresh = await generateKeyPair();
const context = { case: 'case-1', window: 'final-tenders', envelope: 'price' };
const { identity } = await generateKeyPair();
const keys = { '2026': old.identity, '2027': fresh.identity };

describe('A wrapped key', () => {
  it('is unwrapped for what it was wrapped for', async () => {
    const management = ageKeyManagement({ active: '2027', recipient: fresh.recipient }, keys);
    const wrapped = await management.wrap(identity, context);
    expect(wrapped).toMatch(/^age:2027:/);
    expect(wrapped).not.toContain(identity);
    expect(await management.unwrap(wrapped, context)).toBe(identity);
  });

  it('is unwrapped after the wrapping key was changed', async () => {
    const wrapped = await ageWrapping({ active: '2026', recipient: old.recipient }).wrap(identity, context);
    expect(await ageUnwrapping(keys).unwrap(wrapped, context)).toBe(identity);
  });

  it.each(['case', 'window', 'envelope'])('is not unwrapped for another %s', async (field) => {
    const wrapped = await ageWrapping({ active: '2026', recipient: old.recipient }).wrap(identity, context);
    const elsewhere = ageUnwrapping(keys).unwrap(wrapped, { ...context, [field]: 'another' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'KEY-CONTEXT' });
  });

  it('is not unwrapped without the key that wrapped it', async () => {
    const wrapped = await ageWrapping({ active: '2027', recipient: fresh.recipient }).wrap(identity, context);
    const without = ageUnwrapping({ '2026': old.identity }).unwrap(wrapped, context);
    await expect(without).rejects.toMatchObject({ code: 'KEY-UNKNOWN' });
    const misnamed = ageUnwrapping({ '2027': old.identity }).unwrap(wrapped, context);
    await expect(misnamed).rejects.toMatchObject({ code: 'KEY-UNKNOWN' });
  });

  it('is seen when it was changed', async () => {
    const other = base64(await seal(old.recipient, utf8('{}')));
    for (const wrapped of [
      '',
      'age',
      'age:2026:',
      'age:2026:!',
      'vault:v1:AAAA',
      `age:2026:${other}`,
      `age:2026:${other}:x`,
    ]) {
      await expect(ageUnwrapping(keys).unwrap(wrapped, context)).rejects.toMatchObject({ code: 'KEY-DAMAGED' });
    }
  });
});

describe('The settings of wrapping keys', () => {
  it('are read', async () => {
    expect(await parseWrappingRecipient(JSON.stringify({ active: '2026', recipient: old.recipient }))).toEqual({
      active: '2026',
      recipient: old.recipient,
    });
    expect(parseWrappingIdentities(JSON.stringify({ keys }))).toEqual(keys);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"active":"2026"}',
    '{"active":"a:b","recipient":"age1"}',
    '{"active":"a","recipient":"age1"}',
  ])('are refused when the public part is %s', async (json) => {
    await expect(parseWrappingRecipient(json)).rejects.toThrow(TypeError);
  });

  it.each(['', '{}', '{"keys":{}}', '{"keys":{"a":"secret"}}', '{"keys":{"a:b":"AGE-SECRET-KEY-1X"}}'])(
    'are refused, and not shown, when the private part is %s',
    (json) => {
      expect(() => parseWrappingIdentities(json)).toThrow(TypeError);
      expect(() => parseWrappingIdentities(json)).not.toThrow(/secret|AGE-SECRET-KEY/);
    },
  );

  it('ask for a name of the key that can stand in what it wraps', () => {
    expect(() => ageWrapping({ active: 'a:b', recipient: old.recipient })).toThrow(TypeError);
  });
});
