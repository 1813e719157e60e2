export { vaultKeyManagement } from './vault-key-management.js';
export type { VaultOptions } from './vault-key-management.js';
export { addWrappingKey, readWrappingIdentities, readWrappingRecipient } from './wrapping-key-files.js';
export type { WrappingKeyFiles } from './wrapping-key-files.js';
export {
  keysRefusedInProduction,
  keyUnwrapping,
  keyWrapping,
  releaseIdentities,
  releaseRecipient,
} from './key-settings.js';
export type { KeySettings } from './key-settings.js';
