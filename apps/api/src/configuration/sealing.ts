import { developmentReceiptKey, holdsDevelopmentKey } from '@behov/sealing';
import { keysRefusedInProduction, releaseRecipient, type KeySettings } from '@behov/sealing/node';
import type { JWK } from 'jose';
import type { Settings } from './environment.js';

/** How windows' keys are put away, and what receipts are signed with. */
export interface SealingConfiguration {
  readonly keys: KeySettings;
  /** Signs with the first; publishes the public halves of all. */
  readonly receiptKeys: readonly JWK[];
}

/** @throws TypeError that names the variable */
export function sealingConfiguration(settings: Settings): SealingConfiguration {
  const { BEHOV_RECEIPT_KEY: json } = settings;
  releaseRecipient(settings);
  return { keys: settings, receiptKeys: json === undefined ? [developmentReceiptKey] : receiptKeysIn(json) };
}

/** What must not stand in production, one line for each variable. */
export const sealingRefusedInProduction = (settings: Settings): readonly string[] => [
  ...keysRefusedInProduction(settings, false),
  ...(settings.BEHOV_RECEIPT_KEY === undefined || holdsDevelopmentKey(settings.BEHOV_RECEIPT_KEY)
    ? ['BEHOV_RECEIPT_KEY: expected a private JWK of your own, not the development key']
    : []),
];

/** One private JWK, or `{"keys": […]}` with the one that signs first and earlier ones after it. */
function receiptKeysIn(json: string): readonly JWK[] {
  const value = parsed(json) as JWK & { readonly keys?: readonly JWK[] };
  const keys = Array.isArray(value.keys) ? (value.keys as readonly JWK[]) : [value];
  if (typeof keys[0]?.d === 'string') return keys;
  throw new TypeError('BEHOV_RECEIPT_KEY: expected a private JWK on P-256 or Ed25519, or {"keys": [such a JWK, …]}');
}

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
