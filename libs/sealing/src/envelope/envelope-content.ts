/** The format's name and version, the first member of every envelope. */
export const envelopeFormat = 'behov-envelope/1';

/** Which envelope this is: what must be equal inside and outside. */
export interface EnvelopePlace {
  readonly case: string;
  readonly window: string;
  /** `tender`, `request`, `entry`, or one of several: `qualification`, `quality`, `price`. */
  readonly envelope: string;
  /** The supplier that submits; in a group, its lead. */
  readonly supplier: string;
}

/** The clear text of an envelope: what a supplier offers and declares. */
export interface EnvelopeContent extends EnvelopePlace {
  readonly format: typeof envelopeFormat;
  /** One for each lot; none in a request to participate. */
  readonly offers?: readonly EnvelopeOffer[];
  /** The supplier's own declaration (LOU 15:1), as the documents ask for it. */
  readonly selfDeclaration?: JsonObject;
  readonly answers?: readonly RequirementAnswer[];
  readonly group?: SupplierGroup;
  readonly subcontractors?: readonly Subcontractor[];
  /** Every file that belongs to this envelope, sealed and uploaded apart. */
  readonly files: readonly EnvelopeFile[];
  /** When the envelope was made, by the supplier's own clock: an instant in UTC (`2027-03-12T10:00:00Z`). */
  readonly madeAt: string;
}

export interface EnvelopeOffer {
  readonly lot: string;
  /** SEK excluding VAT, at most two decimals. */
  readonly price?: number;
  /** The supplier's own figures for criteria that are measured. */
  readonly values: readonly { readonly criterion: string; readonly value: number }[];
}

export interface RequirementAnswer {
  readonly requirement: string;
  readonly text: string;
  /** Names of files of this envelope. */
  readonly files: readonly string[];
}

export interface SupplierGroup {
  readonly name: string;
  /** The suppliers in the group, its lead (the one that submits) among them. */
  readonly members: readonly string[];
}

export interface Subcontractor {
  readonly name: string;
  /** Organisation number or VAT number. */
  readonly number?: string;
  readonly part: string;
  /** Whether the supplier relies on its capacity (LOU 14:6). */
  readonly reliedUpon?: boolean;
}

export interface EnvelopeFile {
  readonly name: string;
  /** Bytes of the clear file. */
  readonly size: number;
  /** SHA-256 of the clear file, lower-case hexadecimal. */
  readonly sha256: string;
  /** The media type, e.g. `application/pdf`. */
  readonly media: string;
  /** What was uploaded: the file's age ciphertext. */
  readonly sealed: { readonly size: number; readonly sha256: string };
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
