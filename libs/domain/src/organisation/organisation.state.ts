import type { Role } from '../case/roles.js';

/** An organisation of buyers or a supplier: who belongs to it, and which service accounts act for its people. */
export interface OrganisationState {
  readonly seq: number;
  readonly kind: 'contracting-authority' | 'supplier';
  readonly name: string;
  readonly members: readonly Member[];
  readonly accounts: readonly ServiceAccount[];
}

export interface Member {
  readonly person: string;
  /** A supplier's members are all `supplier`. */
  readonly role: Role;
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
}

export const noOrganisation: OrganisationState = {
  seq: 0,
  kind: 'contracting-authority',
  name: '',
  members: [],
  accounts: [],
};
