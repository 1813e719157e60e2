import type { Asked } from '../case/command.js';
import { assignableRoles, needs, type Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';

/** Who can be asked to measure and to follow up: not whoever decides on what came of it. */
export const measurers: readonly Role[] = [...needs, 'procurer', 'matching-officer', 'controller', 'line-manager'];

const isRole = (owner: string): owner is Role => (assignableRoles as readonly string[]).includes(owner);

/** The roles among those that measure that a person holds in the case until further notice. */
const rolesHeld = (state: CaseState, person: string): readonly Role[] =>
  measurers.filter((role) => state.people.some((one) => one.person === person && one.role === role && !one.until));

/** Whether somebody of the case goes by this name, role or person, and may measure. */
export const canOwn = (state: CaseState, owner: string): boolean =>
  isRole(owner) ? measurers.includes(owner) : rolesHeld(state, owner).length > 0;

/**
 * Who is asked for what an owner answers for. An owner who has left the case, and a role that nobody holds, leave it to
 * whoever has the need.
 */
export function askedOf(state: CaseState, owner: string | undefined): Pick<Asked, 'roles' | 'persons'> {
  if (owner === undefined) return { roles: needs };
  if (isRole(owner)) {
    const held = measurers.includes(owner) && state.people.some(({ role, until }) => role === owner && !until);
    return { roles: held ? [owner] : needs };
  }
  const roles = rolesHeld(state, owner);
  return roles.length > 0 ? { roles, persons: [owner] } : { roles: needs };
}
