import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** An age key pair: the recipient is public, the identity opens what was sealed to it. */
export interface KeyPair {
  readonly recipient: string;
  readonly identity: string;
}

/**
 * Makes a key pair: X25519, or with `postQuantum` age's hybrid of ML-KEM-768 and X25519 (`age1pq1…`).
 *
 * X25519 is the default because suppliers seal with programs of their own, and few of these know the hybrid yet; because a
 * hybrid recipient has 1,959 characters, which somebody may have to carry over by hand; and because the implementation of
 * ML-KEM has not been audited by others. Everything here takes either sort.
 */
export async function generateKeyPair({ postQuantum = false }: { postQuantum?: boolean } = {}): Promise<KeyPair> {
  const identity = await (postQuantum ? generateHybridIdentity() : generateX25519Identity());
  return { recipient: await recipientOf(identity), identity };
}

/** @throws Error when the text is no age identity */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);
