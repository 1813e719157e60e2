export const usage = `Seals requests and tenders, submits them, keeps and verifies the receipts.

  supplier seal FILE --out FOLDER [--recipients FILE]   seals what a YAML or JSON file and the files it names hold
  supplier submit FOLDER                                submits it, keeps the receipt in FOLDER and verifies it
  supplier withdraw FOLDER                              takes it back; the receipt of that is kept too
  supplier receipt FOLDER [--keys FILE]                 verifies the receipt again, without any network
  supplier receipt --jws FILE --keys FILE               verifies a receipt alone

For those who open:

  supplier key --out FILE                               makes a key pair; the private half is sealed with a passphrase
  supplier open-share --key FILE --share FILE --release RECIPIENT
                                                        takes out your share and seals it to the one who opens

Who asks: BEHOV_TOKEN, a token; or BEHOV_CLIENT_ID and BEHOV_CLIENT_SECRET, a service account; or --person SUBJECT with the
development provider. Where: BEHOV_PUBLIC_URL and OIDC_ISSUER, else the program that runs here. The passphrase:
BEHOV_PASSPHRASE, else the first line of the standard input.

Nothing leaves this machine unsealed. The files that "seal" writes can be sent by any other program as well: see
docs/reference/sealed-submissions.md.`;

/** The caller asked for something that can't be done; the message says what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
