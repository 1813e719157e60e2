import type { Instant } from '../calendar/index.js';

/** What is offered for one lot: the price, and the tenderer's own figure for each criterion that is measured from the tender. */
export interface Offer {
  readonly lot: string;
  /** Excluding VAT, in the currency of the documents. Not known until its own part of the tender is opened, where it has one. */
  readonly price?: number;
  readonly values: readonly { readonly criterion: string; readonly value: number }[];
}

/**
 * A firm that stands behind a submission by what the submission itself says: a member of the group, or one whose capacity is relied on
 * (LOU 14:6–7) or that is to do a part. Without its number, which may be a person's.
 */
export interface Behind {
  readonly name: string;
  readonly as: 'member' | 'relied-on' | 'subcontractor';
}

/** A submission that counted when its window closed: a supplier's last, not withdrawn. */
export interface SubmissionRecord {
  readonly id: string;
  readonly supplier: string;
  /** The database's clock when the request arrived. */
  readonly receivedAt: Instant;
  /** Hexadecimal SHA-256 of the content's bytes. */
  readonly digest: string;
  /** Empty for a request to participate. */
  readonly offers: readonly Offer[];
  /** The functional requirements that the tender answers, by their names; what it says of them is read in the tender. */
  readonly answers?: readonly string[];
  /** Whose interests are at stake beside the supplier's own (LOU 14:6; Directive 2014/24/EU, Article 24); known when the part that names them is opened. */
  readonly behind?: readonly Behind[];
}

/** A part of a submission that could not be read, and why: it did not open, is damaged, or was made for something else. */
export interface FaultyEnvelope {
  readonly supplier: string;
  readonly digest: string;
  readonly envelope: string;
  readonly fault: string;
}

/** A submission after the deadline: recorded, refused, never read. */
export interface LateSubmission {
  readonly supplier: string;
  readonly receivedAt: Instant;
  readonly digest: string;
}
