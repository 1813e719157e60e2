export { cmsSignatures } from './cms-signatures.js';
export { signingChoices, signingSettings } from './signing-settings.js';
export type { SigningSettings, SigningVariables } from './signing-settings.js';
export { signatureFaults } from './signature.js';
export type { CheckedSignature, SignatureFault, Signatures, Signer } from './signature.js';
