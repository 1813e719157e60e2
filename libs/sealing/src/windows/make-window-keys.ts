import { generateKeyPair } from '../age/key-pair.js';
import type { KeyContext, KeyWrapping } from '../keys/key-management.js';
import { splitIdentity, type OpenerRecipient } from '../shares/split-identity.js';

/** How a private key is kept: put away whole, or split, each share sealed to its opener. */
export type KeptKey =
  | { readonly wrapped: string }
  | {
      readonly split: object;
      readonly shares: readonly { readonly opener: string; readonly sealed: string }[];
    };

/** A key pair for a part of what a window receives. Its private half leaves it only to be kept. */
export interface WindowKey {
  readonly recipient: string;
  /** SHA-256 by which the joined key is known again, where it is split. */
  readonly commitment?: string;
  keep(context: KeyContext): Promise<KeptKey>;
}

/** Makes the keys of windows, and puts their private halves away with the half of a key management that cannot take them out. */
export const windowKeysWith = (wrapping: KeyWrapping) => ({
  make(
    count: number,
    split?: { readonly threshold: number; readonly recipients: readonly OpenerRecipient[] },
  ): Promise<readonly WindowKey[]> {
    return Promise.all(Array.from({ length: count }, () => (split ? splitKey(split) : wholeKey(wrapping))));
  },
});

async function wholeKey(wrapping: KeyWrapping): Promise<WindowKey> {
  const { recipient, identity } = await generateKeyPair();
  return { recipient, keep: async (context) => ({ wrapped: await wrapping.wrap(identity, context) }) };
}

async function splitKey(among: {
  readonly threshold: number;
  readonly recipients: readonly OpenerRecipient[];
}): Promise<WindowKey> {
  const { recipient, identity } = await generateKeyPair();
  const { shares, ...split } = await splitIdentity(identity, among);
  return { recipient, commitment: split.commitment.digest, keep: () => Promise.resolve({ split, shares }) };
}
