import { choice, id, list, object } from '../fields/build.js';

/** What a file of the documents is. */
export const kindsOfFile = ['requirements', 'contract-terms', 'form', 'drawing', 'other'] as const;
export type KindOfFile = (typeof kindsOfFile)[number];

/** Why a file is secret, in whole or in part; each request for it is assessed all the same. */
export const secrecyGrounds = ['none', 'OSL-19:1', 'OSL-19:3', 'OSL-31:16', 'other'] as const;
export type SecrecyGround = (typeof secrecyGrounds)[number];

/** A file that was received for the case, as the record knows it. */
export interface KnownFile {
  readonly file: string;
  /** Hexadecimal SHA-256 of its content. */
  readonly sha256: string;
  readonly name: string;
}

/** A file that belongs to a version of the documents. The hash says which content that is, for ever. */
export interface DocumentFile extends KnownFile {
  readonly kind: KindOfFile;
}

/** A file as a command names it. */
export interface NamedFile {
  readonly file: string;
  readonly kind: KindOfFile;
}

export const filesField = list(
  'Filer som hör till dokumenten',
  'Files that belong to the documents',
  object('Fil', 'File', { file: id('Filens id', "The file's id"), kind: choice('Slag', 'Kind', kindsOfFile) }),
  [0, 100],
  { optional: true },
);

export interface FilesState {
  /** By file; a file that isn't named has not been assessed. */
  readonly secrecy?: { readonly [file: string]: SecrecyGround };
}

export interface FilesFacts {
  SecrecyMarked: { file: string; ground: SecrecyGround };
}
