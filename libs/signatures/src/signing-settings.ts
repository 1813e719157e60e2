import { cmsSignatures } from './cms-signatures.js';
import type { Signatures } from './signature.js';

/** How contracts may be signed. */
export interface SigningVariables {
  /** Certificates of the issuers whose signers count, PEM. */
  readonly BEHOV_SIGNATURE_ROOTS?: string | undefined;
  /** `by-hand`, `verified` or `either`; default: by hand, and verified too where there are roots. */
  readonly BEHOV_SIGNING?: (typeof signingChoices)[number] | undefined;
}

export const signingChoices = ['by-hand', 'verified', 'either'] as const;

export interface SigningSettings {
  readonly ways: readonly ('verified' | 'by-hand')[];
  readonly signatures?: Signatures;
}

/** @throws TypeError that names the variable */
export function signingSettings({
  BEHOV_SIGNATURE_ROOTS: roots,
  BEHOV_SIGNING: said,
}: SigningVariables): SigningSettings {
  const choice = said ?? (roots === undefined ? 'by-hand' : 'either');
  if (choice === 'by-hand') return { ways: ['by-hand'] };
  const ways = choice === 'either' ? (['verified', 'by-hand'] as const) : (['verified'] as const);
  return { ways, signatures: against(roots) };
}

function against(roots: string | undefined): Signatures {
  try {
    return cmsSignatures(roots ?? '');
  } catch {
    throw new TypeError('BEHOV_SIGNATURE_ROOTS: expected the certificates of trusted issuers, PEM');
  }
}
