export const usage = `Checks a published competition or an archive package, without any network or database.

  verify FILE [--receipt RECEIPT.jws]... [--tender FILE]... [--keys JWKS] [--language sv|en] [--json]
  verify PACKAGE.zip [--language sv|en] [--json]

PACKAGE   what GET /v1/cases/<case>/archive-package gives: its files, the chain of events, and what was disposed of
FILE      what GET /v1/cases/<case>/competition gives
--receipt a receipt (a compact JWS, or the whole answer that has it as "jws"): is it in the file, with the same digest and time?
--tender  your own tender: submission.json as it was sent, or the clear text of an envelope
--keys    the public keys of the authority, kept from GET /v1/receipt-keys: without them the file vouches for itself alone

Ends with 0 when all that is shown holds, 1 when something fails, 2 when a file can't be read.`;

/** The caller asked for something that can't be done; the message says what is expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
