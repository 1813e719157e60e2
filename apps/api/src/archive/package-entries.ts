import { Readable } from 'node:stream';

/** What stands in an archive package, before it is measured. */
export interface PackageEntry {
  readonly path: string;
  readonly media: string;
  /** What it is. */
  readonly what: string;
  /** The event, file or submission that it is. */
  readonly of?: string;
  open(): Promise<Readable>;
}

/** A file of the package as the manifest names it. */
export interface ManifestFile {
  readonly path: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly media: string;
  readonly what: string;
  readonly of?: string;
}

/** The manifest's format; a program that reads it looks for this. */
export const packageFormat = 'behov-archive/1';

/** One JSON value per line, made as it is read. */
export const jsonLines = (lines: AsyncIterable<object>): Readable => Readable.from(inLines(lines));

async function* inLines(lines: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** One JSON document. */
export const json = (value: unknown): Readable => Readable.from([`${JSON.stringify(value, null, 2)}\n`]);

/** A name that is safe in a path on every system: what isn't a letter, a digit, a dot or a hyphen becomes an underscore. */
export const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}.-]+/gu, '_')
    .replaceAll(/^\.+/g, '_')
    .slice(-120);
