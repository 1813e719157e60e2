import type { Actor } from '../case/actor.js';
import type { Command } from '../case/command.js';
import type { Instant } from '../calendar/index.js';
import type { Refusal } from '../case/refusal.js';
import type { Keeper, OrganisationEvent } from './organisation-command.js';
import { isSame, organisationCommands } from './organisation.commands.js';
import type { OrganisationState } from './organisation.state.js';

/** What happened in an organisation, with its place in the organisation's log. */
export type RecordedOrganisationEvent = OrganisationEvent & {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly role: OrganisationCapacity['role'] };
};

/** In which capacity a command on an organisation is given. */
export interface OrganisationCapacity {
  readonly role: 'operator' | 'registrar' | 'supplier';
}

export type OrganisationDecision =
  | {
      readonly ok: true;
      readonly events: readonly OrganisationEvent[];
      readonly capacity: OrganisationCapacity;
    }
  | { readonly ok: false; readonly refusal: Refusal };

const refuse = (code: string, sv: string, en: string, more: Partial<Refusal> = {}): OrganisationDecision => ({
  ok: false,
  refusal: { code, says: { sv, en }, who: ['registrar'], ...more },
});

/**
 * Decides a command on an organisation.
 * @param operator whether the actor is an operator of the platform (named by configuration)
 */
export function decideOrganisation(
  state: OrganisationState,
  { type, body }: Command,
  actor: Actor,
  operator: boolean,
): OrganisationDecision {
  const spec = organisationCommands[type];
  if (!spec) return refuse('COMMAND-UNKNOWN', `Kommandot ${type} finns inte.`, `There is no command ${type}.`);
  const role = capacityOf(state, spec.by, actor.id, operator);
  if (!role) {
    return refuse(
      'ROLE',
      'Det görs av registratorn, leverantörens administratör eller driften.',
      "It is done by the registrar, the supplier's administrator or the operator.",
    );
  }
  const exists = state.seq > 0;
  if (exists === (spec.begins === true)) {
    return exists
      ? refuse('ORGANISATION-EXISTS', 'Organisationen finns redan.', 'The organisation already exists.')
      : refuse('ORGANISATION-UNKNOWN', 'Organisationen finns inte.', 'There is no such organisation.');
  }
  const broken = spec.rules.find((one) => !one.holds(state, body as never, actor.id));
  if (broken) {
    const { id, says, basis, field } = broken;
    const expected = broken.expected?.(body as never);
    return {
      ok: false,
      refusal: {
        code: id,
        says,
        basis,
        who: spec.by.includes('registrar') ? ['registrar'] : [],
        ...(field ? { field } : {}),
        ...(expected === undefined ? {} : { expected }),
      },
    };
  }
  return { ok: true, events: spec.causes(state, body as never, actor.id), capacity: { role } };
}

/** The first of those who may that the person is. */
function capacityOf(
  state: OrganisationState,
  by: readonly Keeper[],
  person: string,
  operator: boolean,
): OrganisationCapacity['role'] | undefined {
  const holds = (role: Keeper) =>
    by.includes(role) && state.members.some((one) => one.person === person && one.role === role);
  if (operator && by.includes('operator')) return 'operator';
  if (holds('registrar')) return 'registrar';
  return holds('supplier-administrator') || by.includes('person') ? 'supplier' : undefined;
}

/** The next state of an organisation. */
export function evolveOrganisation(state: OrganisationState, event: RecordedOrganisationEvent): OrganisationState {
  const next = { ...state, seq: event.seq };
  switch (event.type) {
    case 'OrganisationRegistered':
      return { ...next, kind: event.facts.kind, name: event.facts.name };
    case 'MemberAdded':
      return {
        ...next,
        members: [...state.members, event.facts],
        invitations: state.invitations.filter((one) => !isSame(event.facts)(one)),
      };
    case 'MemberRemoved':
      return {
        ...next,
        members: state.members.filter((one) => !isSame(event.facts)(one)),
        invitations: state.invitations.filter((one) => !isSame(event.facts)(one)),
      };
    case 'SupplierRegistered': {
      const { name, country, numberKind, number, size } = event.facts;
      return { ...next, kind: 'supplier', name, supplier: { country, numberKind, number, size } };
    }
    case 'SupplierChanged': {
      const { name, size } = event.facts;
      return { ...next, name, supplier: state.supplier && { ...state.supplier, size } };
    }
    case 'MemberInvited':
      return { ...next, invitations: [...state.invitations, event.facts] };
    case 'SupplierClaimed':
      return { ...next, claims: [...state.claims, event.facts.person] };
    case 'ClaimSettled':
      return { ...next, claims: state.claims.filter((one) => one !== event.facts.person) };
    case 'DelegationOrderRecorded':
      return { ...next, delegation: event.facts.rows };
    case 'ServiceAccountRegistered':
      return { ...next, accounts: [...state.accounts.filter((one) => one.id !== event.facts.id), event.facts] };
    case 'ServiceAccountRevoked':
      return { ...next, accounts: state.accounts.filter((one) => one.id !== event.facts.id) };
  }
}
