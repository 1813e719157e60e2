export type { Identity } from './token/identity.js';
export { TokenRefused, tokenRefusalTexts } from './token/token-refusal.js';
export type { TokenRefusalCode } from './token/token-refusal.js';
export { createTokenVerifier, tokenAlgorithms } from './token/token-verifier.js';
export type { TokenAlgorithm, TokenVerifier, TokenVerifierOptions } from './token/token-verifier.js';
export { algorithmOf, generateAccountKey, publicPart } from './signed-command/account-key.js';
export type { AccountKey } from './signed-command/account-key.js';
export { longestLifetimeSeconds, signedCommandAlgorithms, signedCommandType } from './signed-command/signed-command.js';
export type { CommandContent, SignedCommand, SignedCommandAlgorithm } from './signed-command/signed-command.js';
export { signCommand } from './signed-command/sign-command.js';
export type { CommandToSign } from './signed-command/sign-command.js';
export { readSignedCommand } from './signed-command/read-signed-command.js';
export type {
  AcceptedSignedCommand,
  RefusedSignedCommand,
  SignedCommandReading,
} from './signed-command/read-signed-command.js';
export { signedCommandRefusalTexts } from './signed-command/signed-command-refusal.js';
export type { SignedCommandRefusalCode } from './signed-command/signed-command-refusal.js';
export { signInWithoutBrowser } from './sign-in/sign-in-without-browser.js';
export type { SignInWithoutBrowser } from './sign-in/sign-in-without-browser.js';
export { serviceAccountToken } from './sign-in/service-account-token.js';
export type { ServiceAccountCredentials } from './sign-in/service-account-token.js';
export type { IssuedTokens } from './sign-in/token-request.js';
