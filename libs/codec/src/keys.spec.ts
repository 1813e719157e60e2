import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { containsDevelopmentKey, developmentKeys } from './development-keys.js';
import { CodecKeysError } from './errors.js';
import { keysFromEnvironment, parseKeys } from './keys.js';

const KEY = randomBytes(32).toString('base64');

describe('A key set', () => {
  it('is read from BEHOV_CODEC_KEYS', () => {
    const keys = keysFromEnvironment({ BEHOV_CODEC_KEYS: JSON.stringify({ active: '2027', keys: { '2027': KEY } }) });
    expect(keys?.active).toBe('2027');
    expect(keys?.keys.get('2027')?.equals(createSecretKey(Buffer.from(KEY, 'base64')))).toBe(true);
  });

  it('is absent where the variable is not set', () => {
    expect(keysFromEnvironment({})).toBeUndefined();
    expect(keysFromEnvironment({ BEHOV_CODEC_KEYS: '' })).toBeUndefined();
  });

  it.each([
    ['is not JSON', 'secret-but-wrong', 'not a JSON object'],
    ['is an array', '[]', 'not a JSON object'],
    ['has no active key', JSON.stringify({ keys: { a: KEY } }), '"active" is not a string'],
    ['has no keys', JSON.stringify({ active: 'a', keys: {} }), '"keys" lists no key'],
    ['names an active key that it lacks', JSON.stringify({ active: 'b', keys: { a: KEY } }), '"active" names "b"'],
    ['holds a short key', JSON.stringify({ active: 'a', keys: { a: KEY.slice(4) } }), 'key "a" is not 32 bytes'],
    ['holds a mistyped key', JSON.stringify({ active: 'a', keys: { a: `*${KEY}` } }), 'key "a" is not 32 bytes'],
    ['holds a key that is no text', JSON.stringify({ active: 'a', keys: { a: 7 } }), 'key "a" is not 32 bytes'],
    [
      'has an unusable key id',
      JSON.stringify({ active: 'a b', keys: { 'a b': KEY } }),
      'a key id has other characters',
    ],
    ['has unknown members', JSON.stringify({ active: 'a', keys: { a: KEY }, old: {} }), 'unknown members (old)'],
  ])('is refused when it %s, with the setting named and no key shown', (_what, json, reason) => {
    const refusal = refusalOf(json);
    expect(refusal).toBeInstanceOf(CodecKeysError);
    expect(refusal?.message).toContain(`BEHOV_CODEC_KEYS: `);
    expect(refusal?.message).toContain(reason);
    expect(refusal?.message).not.toContain(KEY.slice(4, 20));
    expect(refusal?.message).not.toContain('secret-but-wrong');
  });

  it('does not show its keys when it is logged', () => {
    expect(JSON.stringify([...parseKeys(JSON.stringify({ active: 'a', keys: { a: KEY } })).keys])).not.toContain(KEY);
  });
});

describe('The development keys', () => {
  it('are the same each time', () => {
    const again = developmentKeys().keys.get('development');
    expect(again && developmentKeys().keys.get('development')?.equals(again)).toBe(true);
  });

  it('are recognised under another id and beside other keys', () => {
    const development = developmentKeys().keys.get('development')?.export().toString('base64');
    const disguised = parseKeys(JSON.stringify({ active: 'a', keys: { a: KEY, production: development } }));
    expect(containsDevelopmentKey(developmentKeys())).toBe(true);
    expect(containsDevelopmentKey(disguised)).toBe(true);
    expect(containsDevelopmentKey(parseKeys(JSON.stringify({ active: 'a', keys: { a: KEY } })))).toBe(false);
  });
});

function refusalOf(json: string): Error | undefined {
  try {
    parseKeys(json);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
