import type { Role } from '../case/roles.js';
import type { DelegationRow } from '../delegation/delegation.state.js';
import type { SupplierNumberKind } from '../supplier/supplier-number.js';

/** An organisation of buyers or a supplier: who belongs to it, and which service accounts act for its people. */
export interface OrganisationState {
  readonly seq: number;
  readonly kind: 'contracting-authority' | 'supplier';
  readonly name: string;
  readonly members: readonly Member[];
  readonly accounts: readonly ServiceAccount[];
  /** What a supplier that registered itself has said of itself; null for an authority, and where the operator registered. */
  readonly supplier: SupplierProfile | null;
  /** Persons who were asked to be members and have not answered. */
  readonly invitations: readonly Member[];
  /** Persons who say that they are the supplier's, of whom the operator has not decided. */
  readonly claims: readonly string[];
  /** The delegation order that its cases begin with; empty where none is recorded. */
  readonly delegation: readonly DelegationRow[];
}

export interface Member {
  readonly person: string;
  readonly role: MemberRole;
}

/** A supplier's members act for it; its administrators also say who they are. */
export type MemberRole = Role | 'supplier-administrator';

/** Small and medium-sized by the definition of recommendation 2003/361/EC; `large` is what is neither. */
export const supplierSizes = ['micro', 'small', 'medium', 'large'] as const;

export interface SupplierProfile {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly numberKind: SupplierNumberKind;
  /** Null for a personal number, which is a body of the registration. */
  readonly number: string | null;
  readonly size: (typeof supplierSizes)[number];
}

/** An integration's account: limited to named commands, in named roles, known by its public keys. */
export interface ServiceAccount {
  readonly id: string;
  readonly commands: readonly string[];
  readonly roles: readonly Role[];
  /** Public keys, each a JWK as JSON text; several while they are rotated. */
  readonly keys: readonly string[];
}

export interface OrganisationFacts {
  OrganisationRegistered: { organisation: string; kind: OrganisationState['kind']; name: string };
  MemberAdded: Member;
  MemberRemoved: Member;
  ServiceAccountRegistered: ServiceAccount;
  ServiceAccountRevoked: { id: string };
  /** Its body: the number as it is kept, and the address for messages. */
  SupplierRegistered: { organisation: string; name: string } & SupplierProfile;
  /** Its body: the address for messages. */
  SupplierChanged: { name: string; size: SupplierProfile['size'] };
  MemberInvited: Member;
  /** Its body: what the person says for it. */
  SupplierClaimed: { person: string };
  /** In force for cases that begin after it. */
  DelegationOrderRecorded: { rows: readonly DelegationRow[] };
  ClaimSettled: { person: string; granted: boolean };
}

export const noOrganisation: OrganisationState = {
  seq: 0,
  kind: 'contracting-authority',
  name: '',
  members: [],
  accounts: [],
  supplier: null,
  invitations: [],
  claims: [],
  delegation: [],
};
