import { readFile } from 'node:fs/promises';
import {
  ageUnwrapping,
  ageWrapping,
  parseWrappingIdentities,
  type WrappingIdentities,
  type WrappingRecipient,
} from '../keys/age-key-management.js';
import {
  developmentWrappingIdentities,
  developmentWrappingRecipient,
  holdsDevelopmentKey,
} from '../keys/development-keys.js';
import type { KeyUnwrapping, KeyWrapping } from '../keys/key-management.js';
import { vaultKeyManagement } from './vault-key-management.js';

/** The variables that say how windows' keys are put away, as an environment gives them. */
export interface KeySettings {
  /** `{"active": id, "recipient": "age1…"}`: the public part. */
  readonly BEHOV_KEY_RECIPIENT?: string | undefined;
  /** `{"keys": {id: "AGE-SECRET-KEY-…"}}`: the private part, for the worker alone. */
  readonly BEHOV_KEY_IDENTITY?: string | undefined;
  /** Vault or OpenBao keeps the wrapping key instead. */
  readonly BEHOV_VAULT_ADDRESS?: string | undefined;
  readonly BEHOV_VAULT_KEY?: string | undefined;
  /** Read before each request: an agent renews it. */
  readonly BEHOV_VAULT_TOKEN_PATH?: string | undefined;
  readonly BEHOV_VAULT_MOUNT?: string | undefined;
  readonly BEHOV_VAULT_NAMESPACE?: string | undefined;
}

/** The half that puts keys away. @throws TypeError that names the variable */
export const keyWrapping = (settings: KeySettings): KeyWrapping =>
  vault(settings) ?? ageWrapping(releaseRecipient(settings));

/** The half that takes keys out. @throws TypeError that names the variable and shows no key */
export const keyUnwrapping = (settings: KeySettings): KeyUnwrapping =>
  vault(settings) ?? ageUnwrapping(releaseIdentities(settings));

/** The public key that openers seal their shares to, and that keys are wrapped with where no vault does it. @throws TypeError */
export function releaseRecipient({ BEHOV_KEY_RECIPIENT: json }: KeySettings): WrappingRecipient {
  if (json === undefined) return developmentWrappingRecipient;
  const { active, recipient } = parsed(json);
  if (typeof active === 'string' && typeof recipient === 'string' && /^age1[a-z0-9]{20,}$/.test(recipient)) {
    return { active, recipient };
  }
  throw new TypeError('BEHOV_KEY_RECIPIENT: expected {"active": "<key id>", "recipient": "age1…"}');
}

/** The private keys that the worker opens shares with. @throws TypeError */
export function releaseIdentities({ BEHOV_KEY_IDENTITY: json }: KeySettings): WrappingIdentities {
  if (json === undefined) return developmentWrappingIdentities;
  try {
    return parseWrappingIdentities(json);
  } catch {
    throw new TypeError('BEHOV_KEY_IDENTITY: expected {"keys": {"<key id>": "AGE-SECRET-KEY-…"}}');
  }
}

/** What must not stand in production: nothing at all, or a key that everyone knows. One line for each variable. */
export function keysRefusedInProduction(settings: KeySettings, unwraps: boolean): readonly string[] {
  const lines: string[] = [];
  for (const [name, needed] of [
    ['BEHOV_KEY_RECIPIENT', settings.BEHOV_VAULT_ADDRESS === undefined],
    ['BEHOV_KEY_IDENTITY', unwraps && settings.BEHOV_VAULT_ADDRESS === undefined],
  ] as const) {
    const value = settings[name];
    if (value === undefined ? needed : holdsDevelopmentKey(value)) {
      lines.push(`${name}: expected a key of your own, not the development key (or BEHOV_VAULT_ADDRESS)`);
    }
  }
  return lines;
}

function vault(settings: KeySettings) {
  const { BEHOV_VAULT_ADDRESS: address, BEHOV_VAULT_KEY: key, BEHOV_VAULT_TOKEN_PATH: file } = settings;
  if (address === undefined) return undefined;
  if (key === undefined || file === undefined) {
    throw new TypeError('BEHOV_VAULT_KEY and BEHOV_VAULT_TOKEN_PATH: expected beside BEHOV_VAULT_ADDRESS');
  }
  const { BEHOV_VAULT_MOUNT: mount, BEHOV_VAULT_NAMESPACE: namespace } = settings;
  return vaultKeyManagement({
    address,
    key,
    token: async () => (await readFile(file, 'utf8')).trim(),
    ...(mount === undefined ? {} : { mount }),
    ...(namespace === undefined ? {} : { namespace }),
  });
}

function parsed(json: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
