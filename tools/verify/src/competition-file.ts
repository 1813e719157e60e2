import { competitionFormat, type PublishedCompetition } from '@behov/domain';
import type { Signed, verifyStatement } from '@behov/sealing';

/** The public keys of whoever signed, as `GET /v1/receipt-keys` gives them. */
export type KeySet = Parameters<typeof verifyStatement>[2];

/** A published competition as it stands in a file. */
export type CompetitionFile = PublishedCompetition & Signed & { readonly keys?: KeySet };

/** The JWS's type for a published competition. */
export const competitionType = 'behov-competition+jws';

/** @throws FileFault when it is no published competition */
export function competitionFile(text: string): CompetitionFile {
  const read = json(text);
  const lists = ['windows', 'lots'] as const;
  const isOne = read['format'] === competitionFormat && lists.every((name) => Array.isArray(read[name]));
  if (!isOne) throw new FileFault(`not a ${competitionFormat} file`);
  return read as unknown as CompetitionFile;
}

/** @throws FileFault when it is not a JSON object */
export function json(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new FileFault('not a JSON object');
}

/** A file can't be read as what it is given for. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
}
