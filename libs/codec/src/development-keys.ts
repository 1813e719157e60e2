import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import type { CodecKeys } from './keys.js';

const DEVELOPMENT_KEY_ID = 'development';

/** The same keys on every machine, so that a development server's state can be read after a restart. No secret. */
export function developmentKeys(): CodecKeys {
  return { active: DEVELOPMENT_KEY_ID, keys: new Map([[DEVELOPMENT_KEY_ID, developmentKey()]]) };
}

/** Whether any key, under whatever id, is a development key: production mode refuses such a set. */
export function containsDevelopmentKey(keys: CodecKeys): boolean {
  const development = developmentKey();
  return [...keys.keys.values()].some((key) => key.equals(development));
}

function developmentKey(): KeyObject {
  return createSecretKey(createHash('sha256').update('behov: a development key, known to everyone').digest());
}
