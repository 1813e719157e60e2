import type { Brought } from '../case/command.js';
import type { DocumentFile, NamedFile } from './files.state.js';

type Content = { readonly [name: string]: unknown };

/** The ids of files that a command's content names. The record brings what it knows of them. */
export function namedFiles(body: Content): readonly string[] {
  const { file, document, files } = body;
  const listed = Array.isArray(files) ? files.map((one: Content) => one['file']) : [];
  return [...new Set([file, document, ...listed].filter((one) => typeof one === 'string'))];
}

/** The files that a command names, with what the record knows of them. */
export const knownFiles = (named: readonly NamedFile[], brought: Brought): readonly DocumentFile[] =>
  named.flatMap(({ file, kind }) => {
    const known = brought.files?.find((one) => one.file === file);
    return known ? [{ ...known, kind }] : [];
  });
