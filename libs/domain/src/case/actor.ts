import type { Role } from './roles.js';

/** Who wants something done, as the edge has proved it. Which role that gives in a case is the domain's to say. */
export interface Actor {
  /** The person in whose name it is done, or `system`. */
  readonly id: string;
  readonly kind: 'person' | 'system';
  /** What the person's organisations have given them: `manager` reads all cases, `needs-owner` may begin one. */
  readonly organisationRoles: readonly OrganisationRole[];
  /** Supplier organisations the person may act for. */
  readonly suppliers: readonly string[];
  /** The service account that carries the command in the person's name, and the commands and roles it is limited to. */
  readonly via?: { readonly account: string; readonly commands: readonly string[]; readonly roles: readonly Role[] };
}

export interface OrganisationRole {
  readonly organisation: string;
  readonly role: Role;
}

/** The capacity in which something was done; recorded with every event. */
export interface Capacity {
  readonly role: Role;
  /** Set when the person acts for a supplier. */
  readonly supplier?: string;
  /** Set when the person acts as another's deputy. */
  readonly deputyFor?: string;
}

export const system: Actor = { id: 'system', kind: 'system', organisationRoles: [], suppliers: [] };
