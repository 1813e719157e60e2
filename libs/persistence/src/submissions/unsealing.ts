import type { Behind, Offer, ShareFault } from '@behov/domain';
import type { WindowKeyContext } from './window-keys.js';

/** A sealed part of one submission. */
export interface SealedPart {
  readonly submission: string;
  readonly supplier: string;
  /** The age ciphertext in base64. */
  readonly sealed: string;
}

/** A part as it was opened: its clear text and what it offers, or why it can't be read. */
export type OpenedPart = { readonly submission: string } & (
  | {
      /** JSON. */
      readonly clear: string;
      /** The same without who submitted, for entries to a contest. */
      readonly anonymous: string;
      readonly offers: readonly Offer[];
      /** The requirements that it answers, by their names; none where it answers none. */
      readonly answers?: readonly string[];
      /** The firms that stand behind it; without it none. */
      readonly behind?: readonly Behind[];
      /** How many attachments it names; without it none. */
      readonly attachments?: number;
    }
  | { readonly fault: string }
);

/** What opens the attachments of a part, or why the openers' shares don't make its key. */
export type AttachmentUnsealing =
  | {
      readonly ok: true;
      /** The clear content, as it is read: it is whole only when it ends without an error. Or why it can't be read. */
      open(
        sealed: ReadableStream<Uint8Array>,
      ): Promise<
        | { readonly ok: true; readonly stream: ReadableStream<Uint8Array> }
        | { readonly ok: false; readonly fault: string }
      >;
    }
  | { readonly ok: false; readonly faults: readonly ShareFault[] };

export interface ToUnseal extends WindowKeyContext {
  /** The private key as it was put away; none where it is split. */
  readonly wrapped: string | null;
  readonly split: object | null;
  /** What the openers gave with their requests, encrypted to the release. */
  readonly shares: readonly { readonly opener: string; readonly share: string }[];
  readonly parts: readonly SealedPart[];
}

export type Unsealed =
  | { readonly ok: true; readonly parts: readonly OpenedPart[] }
  | { readonly ok: false; readonly faults: readonly ShareFault[] };

/** Opens what is sealed: the worker's alone. @throws when the key can't be taken out now; the opening is tried again */
export interface Unsealing {
  unseal(what: ToUnseal): Promise<Unsealed>;
  /** @throws when the key can't be taken out now */
  attachments(key: Omit<ToUnseal, 'parts'>): Promise<AttachmentUnsealing>;
}
