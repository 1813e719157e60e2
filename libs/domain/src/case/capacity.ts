import type { Instant } from '../calendar/index.js';
import type { Actor, Capacity } from './actor.js';
import type { CommandSpec } from './command.js';
import { processRoles, type Role } from './roles.js';
import type { CaseState } from './state.js';

/** The persons who hold a role in the case at an instant, deputies included. */
export function holders(state: CaseState, role: Role, now: Instant): readonly string[] {
  const own = state.people.filter((one) => one.role === role && holds(one, now)).map((one) => one.person);
  const deputies = state.deputies.filter((one) => one.role === role && holds(one, now) && own.includes(one.person));
  return [...new Set([...own, ...deputies.map((one) => one.deputy)])];
}

/** The roles that a person holds in the case at an instant, deputies' roles included. */
export function rolesOf(state: CaseState, person: string, now: Instant): readonly Role[] {
  const own = state.people.filter((one) => one.person === person && holds(one, now)).map((one) => one.role);
  const stood = state.deputies.filter((one) => one.deputy === person && holds(one, now)).map((one) => one.role);
  return [...new Set([...own, ...stood])];
}

const holds = (one: { from: Instant; until?: Instant }, now: Instant) =>
  one.from <= now && (!one.until || now < one.until);

/**
 * In which capacity an actor may give a command, or undefined: deny by default.
 * @param by the roles that may: the table's, or narrower from the stage's step
 * @param partner whose contract it concerns: for whom an actor of several suppliers acts then
 */
export function capacity(
  state: CaseState,
  spec: CommandSpec,
  by: readonly Role[],
  actor: Actor,
  now: Instant,
  partner?: string,
): Capacity | undefined {
  if (actor.via && !actor.via.commands.includes(spec.name)) return undefined;
  const found = own(state, spec, by, actor, now, partner);
  return found && actor.via && !actor.via.roles.includes(found.role) ? undefined : found;
}

function own(
  state: CaseState,
  spec: CommandSpec,
  by: readonly Role[],
  actor: Actor,
  now: Instant,
  partner: string | undefined,
): Capacity | undefined {
  switch (spec.relation) {
    case 'system':
      return actor.kind === 'system' ? { role: 'system' } : undefined;
    case 'any-supplier':
      return actor.suppliers[0] === undefined ? undefined : { role: 'supplier', supplier: actor.suppliers[0] };
    case 'participant': {
      const first = actor.suppliers.filter((one) => one === partner);
      const supplier = [...first, ...actor.suppliers].find((one) => isIn(state, one));
      return supplier === undefined ? undefined : { role: 'supplier', supplier };
    }
    case 'organisation': {
      const role = by.find((one) =>
        actor.organisationRoles.some(
          (held) => held.role === one && (state.seq === 0 || held.organisation === state.organisation),
        ),
      );
      return role && { role };
    }
    case 'case':
      if (actor.kind === 'system') return by.includes('system') ? { role: 'system' } : undefined;
      return inCase(state, by, actor, now);
  }
}

function inCase(state: CaseState, by: readonly Role[], actor: Actor, now: Instant): Capacity | undefined {
  for (const role of by) {
    if (state.people.some((one) => one.person === actor.id && one.role === role && holds(one, now))) return { role };
  }
  for (const role of by) {
    const stood = state.deputies.find(
      (one) =>
        one.deputy === actor.id &&
        one.role === role &&
        holds(one, now) &&
        holders(state, role, now).includes(one.person),
    );
    if (stood) return { role, deputyFor: stood.person };
  }
  return undefined;
}

/** In the competition still, or the party to a contract: whoever took one over (LOU 17:13) carries it out, though it never competed. */
const isIn = (state: CaseState, supplier: string) => {
  if (Object.values(state.contracts).some((one) => one.concludedOn && one.supplier === supplier)) return true;
  const status = state.competitors[supplier]?.status;
  return status !== undefined && !['rejected', 'not-invited', 'eliminated'].includes(status);
};

/** Whether a role is one of the five of the process (or stands in for one). */
export const isProcessRole = (role: Role): boolean => (processRoles as readonly Role[]).includes(role);
