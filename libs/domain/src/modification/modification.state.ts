import type { CalendarDate } from '../calendar/index.js';
import type { SignedDocument } from '../contract/contract.state.js';
import type { Signed } from '../contract/signing.js';
import type { GroundId } from './grounds.data.js';
import type { Proposal } from './proposal.fields.js';

/**
 * `proposed` until somebody has decided; `approved` by the authority and waiting for both parties' agreement; `agreed` when both have
 * agreed: then the contract is changed.
 */
export type ModificationStatus = 'proposed' | 'approved' | 'agreed' | 'rejected' | 'withdrawn';

/** A notice of the modification (LOU 17:16), and what it says of it. */
export interface ModificationNotice {
  /** Its id among the case's notices. */
  readonly notice: string;
  readonly summary: string;
  readonly why: string;
}

interface Known {
  /** `m1`, `m2`, … in the contract. */
  readonly id: string;
  readonly ground: GroundId;
  readonly proposedBy: string;
  readonly proposedOn: CalendarDate;
}

/** One that counts, or may come to: with its facts. */
export interface LiveModification extends Known, Omit<Proposal, 'ground'> {
  readonly status: 'proposed' | 'approved' | 'agreed';
  readonly decidedOn?: CalendarDate;
  /** What both parties sign, where it is a file of the case. */
  readonly document?: SignedDocument;
  readonly signedByAuthority?: { readonly by: string; readonly on: CalendarDate } & Signed;
  readonly agreedOn?: CalendarDate;
  readonly published?: ModificationNotice;
}

/** One that came to nothing: what is left of it is that it was tried. */
export interface SpentModification extends Known {
  readonly status: 'rejected' | 'withdrawn';
}

export type Modification = LiveModification | SpentModification;

export interface ModificationState {
  /** By track, in the order in which they were proposed. */
  readonly modifications: { readonly [track: string]: readonly Modification[] };
}

interface Of {
  track: string;
  modification: string;
}

export interface ModificationFacts {
  ModificationProposed: Of & { on: CalendarDate } & Proposal;
  ModificationWithdrawn: Of;
  ModificationApproved: Of & { on: CalendarDate };
  ModificationRejected: Of & { on: CalendarDate };
  ModificationSignedByAuthority: Of & { on: CalendarDate; document?: SignedDocument } & Signed;
  /** The supplier has agreed; `by-hand` where the agreement is recorded for it. */
  ModificationSignedBySupplier: Of & { supplier: string; on: CalendarDate } & Signed;
  /** Both parties have agreed: the contract is changed from now on. */
  ModificationAgreed: Of & { supplier: string; on: CalendarDate };
  ModificationNoticePublished: Of & { on: CalendarDate; summary: string; why: string; publicationId?: string };
}

export const noModifications: ModificationState = { modifications: {} };
