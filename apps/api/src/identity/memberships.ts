import type { Account, Memberships } from '@behov/persistence';

/** What an organisation has said of a service account, but for its keys. */
export type AccountLimits = Omit<Account, 'keys'>;

/** Where memberships are looked up. */
export interface MembershipSource {
  memberships(person: string): Promise<Memberships>;
  account(id: string): Promise<AccountLimits | undefined>;
}
