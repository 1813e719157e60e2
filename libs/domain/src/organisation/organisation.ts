import type { Actor } from '../case/actor.js';
import type { Command } from '../case/command.js';
import type { Instant } from '../calendar/index.js';
import type { Refusal } from '../case/refusal.js';
import { organisationCommands, type OrganisationEvent } from './organisation.commands.js';
import type { OrganisationState } from './organisation.state.js';

/** What happened in an organisation, with its place in the organisation's log. */
export type RecordedOrganisationEvent = OrganisationEvent & {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly role: 'operator' | 'registrar' };
};

export type OrganisationDecision =
  | {
      readonly ok: true;
      readonly events: readonly OrganisationEvent[];
      readonly capacity: { readonly role: 'operator' | 'registrar' };
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
  const registrar = state.members.some((one) => one.person === actor.id && one.role === 'registrar');
  const role =
    operator && spec.by.includes('operator')
      ? 'operator'
      : registrar && spec.by.includes('registrar')
        ? 'registrar'
        : undefined;
  if (!role) {
    return refuse('ROLE', 'Det görs av registratorn eller driften.', 'It is done by the registrar or the operator.');
  }
  const exists = state.seq > 0;
  if (exists === (type === 'RegisterOrganisation')) {
    return exists
      ? refuse('ORGANISATION-EXISTS', 'Organisationen finns redan.', 'The organisation already exists.')
      : refuse('ORGANISATION-UNKNOWN', 'Organisationen finns inte.', 'There is no such organisation.');
  }
  const broken = spec.rules.find((one) => !one.holds(state, body as never));
  if (broken) {
    const { id, says, basis, field } = broken;
    return {
      ok: false,
      refusal: {
        code: id,
        says,
        basis,
        who: spec.by.includes('registrar') ? ['registrar'] : [],
        ...(field ? { field } : {}),
      },
    };
  }
  return { ok: true, events: spec.causes(state, body as never), capacity: { role } };
}

/** The next state of an organisation. */
export function evolveOrganisation(state: OrganisationState, event: RecordedOrganisationEvent): OrganisationState {
  const next = { ...state, seq: event.seq };
  switch (event.type) {
    case 'OrganisationRegistered':
      return { ...next, kind: event.facts.kind, name: event.facts.name };
    case 'MemberAdded':
      return { ...next, members: [...state.members, event.facts] };
    case 'MemberRemoved': {
      const { person, role } = event.facts;
      return { ...next, members: state.members.filter((one) => one.person !== person || one.role !== role) };
    }
    case 'ServiceAccountRegistered':
      return { ...next, accounts: [...state.accounts.filter((one) => one.id !== event.facts.id), event.facts] };
    case 'ServiceAccountRevoked':
      return { ...next, accounts: state.accounts.filter((one) => one.id !== event.facts.id) };
  }
}
