import { fileTypeFromFile } from 'file-type';

/** Kinds of files that are taken, and the ending that each is given when it is fetched. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/zip': 'zip',
  'application/xml': 'xml',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tif',
  'text/csv': 'csv',
  'text/plain': 'txt',
} as const;

export type MediaType = keyof typeof mediaTypes;

/** What was seen of a content while it was received. */
export interface Seen {
  /** Its beginning, some kilobytes. */
  readonly beginning: Buffer;
  /** It has bytes that no text has. */
  readonly binary: boolean;
}

/**
 * What a file is, by its content alone: a name says nothing that can be relied on.
 * @returns undefined for a kind that isn't taken, such as programs and documents with macros
 */
export async function mediaTypeOf(path: string, seen: Seen): Promise<MediaType | undefined> {
  const known = await fileTypeFromFile(path);
  if (known) return isTaken(known.mime) ? known.mime : undefined;
  if (seen.binary || seen.beginning.length === 0) return undefined;
  return isTable(seen.beginning.toString('latin1')) ? 'text/csv' : 'text/plain';
}

const isTaken = (mime: string): mime is MediaType => Object.hasOwn(mediaTypes, mime);

/** Bytes that a text in UTF-8 or Windows-1252 doesn't have: control characters besides tabulator, line ends and page break. */
export const isBinary = (chunk: Buffer): boolean =>
  chunk.some((byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f);

/** Two lines or more with the same number of separators. */
function isTable(beginning: string): boolean {
  const lines = beginning.split(/\r?\n/).slice(0, -1).filter(Boolean).slice(0, 20);
  const separators = (line: string, separator: string) => line.split(separator).length - 1;
  return [';', '\t', ','].some((separator) => {
    const [first = 0, ...others] = lines.map((line) => separators(line, separator));
    return first > 0 && others.length > 0 && others.every((count) => count === first);
  });
}
