import type { EventType } from '../case/event.js';

interface Known {
  /** `event/<sequence>`, `file/<file>` or `submission/<submission>`. */
  readonly id: string;
  /** Hexadecimal SHA-256: of the event's body, the file's content or the sealed submission. */
  readonly sha256: string;
  readonly disposed: boolean;
}

/** A document of the case as the record knows it: an event's body, a file, or a submission that was opened. */
export type KnownDocument =
  | (Known & {
      readonly kind: 'event';
      readonly type: EventType;
      /** What can be masked by name: the body's parts. */
      readonly parts: readonly string[];
    })
  | (Known & { readonly kind: 'file' })
  | (Known & {
      readonly kind: 'submission';
      readonly receives: 'request' | 'tender' | 'entry';
      readonly supplier: string;
    });

type Content = { readonly [name: string]: unknown };

/** The documents that a command's content names. The record brings what it knows of them. */
export function namedDocuments({ document, documents }: Content): readonly string[] {
  const listed = Array.isArray(documents) ? (documents as readonly unknown[]) : [];
  return [...new Set([document, ...listed].filter((one) => typeof one === 'string'))];
}

/** The file that a command names as a masked copy. */
export const namedCopy = ({ copy }: Content): readonly string[] => (typeof copy === 'string' ? [copy] : []);
