import { describe, expect, it } from 'vitest';
import { generateKeyPair } from '../age/key-pair.js';
import { developmentWrappingRecipient } from '../keys/development-keys.js';
import { keysRefusedInProduction, keyUnwrapping, keyWrapping } from './key-settings.js';

const context = { case: 'case-1', window: 'tenders', envelope: 'tender' };
const own = await generateKeyPair();
const recipient = JSON.stringify({ active: 'k', recipient: own.recipient });
const identity = JSON.stringify({ keys: { k: own.identity } });

describe("The settings of windows' keys", () => {
  it('are what everyone knows where nothing is set, and one’s own where they are', async () => {
    for (const settings of [{}, { BEHOV_KEY_RECIPIENT: recipient, BEHOV_KEY_IDENTITY: identity }]) {
      const wrapped = await keyWrapping(settings).wrap('AGE-SECRET-KEY-1X', context);
      expect(await keyUnwrapping(settings).unwrap(wrapped, context)).toBe('AGE-SECRET-KEY-1X');
    }
  });

  it('name the variable that is wrong, and show no key', () => {
    expect(() => keyWrapping({ BEHOV_KEY_RECIPIENT: '{}' })).toThrow(/^BEHOV_KEY_RECIPIENT: expected/);
    expect(() => keyUnwrapping({ BEHOV_KEY_IDENTITY: own.identity })).toThrow(/^BEHOV_KEY_IDENTITY: expected/);
    expect(() => keyUnwrapping({ BEHOV_KEY_IDENTITY: own.identity })).not.toThrow(own.identity);
    expect(() => keyWrapping({ BEHOV_VAULT_ADDRESS: 'https://vault.example' })).toThrow(/BEHOV_VAULT_KEY/);
  });

  it('of a production are its own, or a vault’s', () => {
    expect(keysRefusedInProduction({}, false)).toHaveLength(1);
    expect(keysRefusedInProduction({}, true)).toHaveLength(2);
    expect(keysRefusedInProduction({ BEHOV_KEY_RECIPIENT: recipient }, false)).toEqual([]);
    expect(keysRefusedInProduction({ BEHOV_VAULT_ADDRESS: 'https://vault.example' }, true)).toEqual([]);
    const known = JSON.stringify(developmentWrappingRecipient);
    expect(keysRefusedInProduction({ BEHOV_KEY_RECIPIENT: known }, false)).toHaveLength(1);
  });
});
