export { cmsSignatures } from './cms-signatures.js';
export { signatureFaults } from './signature.js';
export type { CheckedSignature, SignatureFault, Signatures, Signer } from './signature.js';
