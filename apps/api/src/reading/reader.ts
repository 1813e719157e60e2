import { rolesOf, type CaseState, type Instant, type Role } from '@behov/domain';
import type { CaseReading, CaseRecord, Identity, Reads } from '@behov/persistence';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';

/** A case, the time there, and the roles in which it is read. */
export interface ReadCase extends CaseReading {
  readonly now: Instant;
  readonly roles: readonly Role[];
}

const seeAll: readonly Role[] = ['manager', 'registrar'];

/** Reads as the caller: row-level security decides what there is, and a service account's limits what of that it may see. */
export class Reader {
  constructor(
    readonly reads: Reads,
    private readonly record: Pick<CaseRecord, 'receive'>,
  ) {}

  /** @throws Problem CASE-UNKNOWN when there is no such case, or it is not the caller's to see */
  async case(caller: Caller, caseId: string): Promise<ReadCase> {
    const found = await this.reads.getCase(identityOf(caller), caseId);
    if (!found) throw problems.hidden();
    const now = found.state.training?.now ?? (await this.record.receive());
    const roles = rolesIn(found.state, caller, now);
    const { via } = caller;
    if (via && (found.summary.organisation !== via.organisation || roles.length === 0)) throw problems.hidden();
    return { ...found, now, roles };
  }

  /** The organisation of a case that the caller may see something of. */
  organisationOf(caller: Caller, caseId: string): Promise<string | undefined> {
    return this.reads.organisationOf(identityOf(caller), caseId);
  }
}

/** Who reads, for the database. Through a service account: with the roles that the account may act in. */
export function identityOf({ actor }: Caller): Identity {
  const { id, organisationRoles, suppliers, via } = actor;
  const may = (role: Role) => !via || via.roles.includes(role);
  return {
    person: id,
    organisationRoles: organisationRoles.filter((one) => may(one.role)),
    suppliers: may('supplier') ? suppliers : [],
  };
}

function rolesIn(state: CaseState, { actor }: Caller, now: Instant): readonly Role[] {
  const inOrganisation = actor.organisationRoles
    .filter((one) => one.organisation === state.organisation && seeAll.includes(one.role))
    .map((one) => one.role);
  const all = [...new Set([...rolesOf(state, actor.id, now), ...inOrganisation])];
  return actor.via ? all.filter((role) => actor.via?.roles.includes(role)) : all;
}
