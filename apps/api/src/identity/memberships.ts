import type { OrganisationRole, Role } from '@behov/domain';

/** What the organisations have said of a person. */
export interface Memberships {
  readonly organisationRoles: readonly OrganisationRole[];
  /** Supplier organisations the person may act for. */
  readonly suppliers: readonly string[];
}

/** What an organisation has said of a service account. */
export interface AccountLimits {
  readonly account: string;
  readonly organisation: string;
  readonly ofSupplier: boolean;
  readonly commands: readonly string[];
  readonly roles: readonly Role[];
}

/** Where memberships are looked up. */
export interface MembershipSource {
  memberships(person: string): Promise<Memberships>;
  account(id: string): Promise<AccountLimits | undefined>;
}
