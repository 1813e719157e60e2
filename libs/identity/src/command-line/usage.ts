export const usage = `Signs a command for the Temporal Signal or Update 'command' of a case.

  sign-command --case ID --account ID --key FILE --command TYPE --role ROLE
               [--body JSON] [--on-behalf-of PERSON] [--id COMMAND-ID] [--ttl SECONDS] [--json]
  sign-command generate-key --out FILE [--algorithm ES256|EdDSA]

  --case          the case that the command is meant for
  --account       the service account whose key signs
  --key           file with the account's private key (JWK), made by generate-key
  --command       the command, for example ApproveAnalysis
  --role          the role in which it is given, for example decision-maker
  --body          the command's body, a JSON object; {} when left out
  --on-behalf-of  the person whose decision the integration carries
  --id            the command's id; give the same again to repeat a command safely; a new UUID when left out
  --ttl           seconds until the command is stale, 1 to 300; 120 when left out
  --json          print a JSON string, as 'temporal workflow signal --input' wants it

generate-key writes the private key to FILE (mode 600, never over an existing file) and prints the public key,
which is what the service account is registered with.`;

/** The caller asked for something that the program can't read; the message says what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
