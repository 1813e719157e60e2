export { generateKeyPair, recipientOf } from './age/key-pair.js';
export type { KeyPair } from './age/key-pair.js';
export { openWithPassphrase, sealWithPassphrase } from './age/passphrase.js';
export { isRecipient, looksSealed, open, openStream, seal } from './age/seal.js';
export type { Bytes, Opening } from './age/seal.js';
export { sealingFaultTexts } from './age/sealing-fault.js';
export type { Faulty, SealingFault, SealingFaultCode } from './age/sealing-fault.js';
export { base64, bytesOf, sha256 } from './encoding.js';
export { envelopeFormat } from './envelope/envelope-content.js';
export type {
  EnvelopeContent,
  EnvelopeFile,
  EnvelopeOffer,
  EnvelopePlace,
  JsonObject,
  RequirementAnswer,
  Subcontractor,
  SupplierGroup,
} from './envelope/envelope-content.js';
export { openFile, sealFile } from './envelope/envelope-files.js';
export type { ClearFile, SealedFile } from './envelope/envelope-files.js';
export { openEnvelope, sealEnvelope } from './envelope/open-envelope.js';
export { parseEnvelope, readEnvelope } from './envelope/parse-envelope.js';
export type { EnvelopeReading } from './envelope/parse-envelope.js';
export {
  ageKeyManagement,
  ageUnwrapping,
  ageWrapping,
  parseWrappingIdentities,
  parseWrappingRecipient,
} from './keys/age-key-management.js';
export type { WrappingIdentities, WrappingRecipient } from './keys/age-key-management.js';
export { KeyFault } from './keys/key-management.js';
export type { KeyContext, KeyFaultCode, KeyManagement, KeyUnwrapping, KeyWrapping } from './keys/key-management.js';
export { generateReceiptKey, publicReceiptKeys } from './receipt/receipt-key.js';
export { receiptFaultTexts, receiptType } from './receipt/receipt.js';
export type { ReceiptClaims, ReceiptFaultCode } from './receipt/receipt.js';
export { signReceipt } from './receipt/sign-receipt.js';
export { verifyReceipt } from './receipt/verify-receipt.js';
export type { ReceiptReading } from './receipt/verify-receipt.js';
export { joinShares } from './shares/join-shares.js';
export type { Joining, SplitRecord } from './shares/join-shares.js';
export { openShare, releaseShare } from './shares/share.js';
export type { Share } from './shares/share.js';
export { splitIdentity } from './shares/split-identity.js';
export type { Commitment, OpenerRecipient, SplitIdentity } from './shares/split-identity.js';
export { attachmentsAtMost, readSubmission, sealedEnvelope } from './submission/sealed-submission.js';
export type {
  ReadEnvelope,
  SealedEnvelope,
  SealedSubmission,
  SubmissionReading,
} from './submission/sealed-submission.js';
export { submissionDigests } from './submission/submission-digest.js';
export type { EnvelopeDigest, SubmissionDigests } from './submission/submission-digest.js';
export {
  developmentReceiptKey,
  developmentWrappingIdentities,
  developmentWrappingRecipient,
  holdsDevelopmentKey,
} from './keys/development-keys.js';
export { windowKeysWith } from './windows/make-window-keys.js';
export type { KeptKey, WindowKey } from './windows/make-window-keys.js';
export { windowUnsealing } from './windows/unseal-window.js';
export type { AttachmentOpening, UnsealedPart, UnsealedWindow, WindowToUnseal } from './windows/unseal-window.js';
export { canonicalJson } from './statement/canonical.js';
export { signStatement } from './statement/sign-statement.js';
export type { Signed, StatementFaultCode, StatementReading } from './statement/statement.js';
export { verifyStatement } from './statement/verify-statement.js';
