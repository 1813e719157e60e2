import { describe, expect, it } from 'vitest';
import { registrar, stranger } from '../testing/people.js';
import { organisationCommands } from './organisation.commands.js';
import { decideOrganisation, evolveOrganisation, type RecordedOrganisationEvent } from './organisation.js';
import { noOrganisation, type OrganisationState } from './organisation.state.js';

type Body = { readonly [name: string]: unknown };
const register = { organisation: 'goteborg', kind: 'contracting-authority', name: 'City' };

function give(
  state: OrganisationState,
  type: string,
  body: Body,
  actor = stranger,
  operator = true,
): OrganisationState {
  const decision = decideOrganisation(state, { type, body }, actor, operator);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events.reduce(
    (so, event) =>
      evolveOrganisation(so, {
        ...event,
        seq: so.seq + 1,
        at: '2027-01-11T00:00:00.000Z',
        actor: { id: actor.id, role: decision.capacity.role },
      } as RecordedOrganisationEvent),
    state,
  );
}
const refused = (state: OrganisationState, type: string, body: Body, actor = stranger, operator = false) => {
  const decision = decideOrganisation(state, { type, body }, actor, operator);
  return decision.ok ? 'accepted' : decision.refusal.code;
};

const city = give(noOrganisation, 'RegisterOrganisation', register);
const withRegistrar = give(city, 'AddMember', { person: registrar.id, role: 'registrar' });

describe('An organisation', () => {
  it('is registered by the operator, once', () => {
    expect(refused(noOrganisation, 'RegisterOrganisation', register)).toBe('ROLE');
    expect(refused(city, 'RegisterOrganisation', register, stranger, true)).toBe('ORGANISATION-EXISTS');
  });

  it('is not changed before it exists', () => {
    expect(refused(noOrganisation, 'AddMember', { person: 'a', role: 'procurer' }, stranger, true)).toBe(
      'ORGANISATION-UNKNOWN',
    );
  });

  it('is kept by its registrar, and by nobody else', () => {
    const body = { person: 'a', role: 'procurer' };
    expect(refused(withRegistrar, 'AddMember', body, registrar)).toBe('accepted');
    expect(refused(withRegistrar, 'AddMember', body, stranger)).toBe('ROLE');
  });

  it('has each member once in a role', () => {
    expect(refused(withRegistrar, 'AddMember', { person: registrar.id, role: 'registrar' }, registrar)).toBe(
      'MEMBER-NEW',
    );
    expect(refused(withRegistrar, 'RemoveMember', { person: 'a', role: 'procurer' }, registrar)).toBe('MEMBER-THERE');
    expect(give(withRegistrar, 'RemoveMember', { person: registrar.id, role: 'registrar' }).members).toEqual([]);
  });

  it('keeps suppliers and authorities apart', () => {
    expect(refused(withRegistrar, 'AddMember', { person: 'a', role: 'supplier' }, registrar)).toBe('MEMBER-ROLE');
  });

  it('changes and revokes the keys of a service account', () => {
    const account = { id: 'diary', commands: ['ApproveAnalysis'], roles: ['decision-maker'], keys: ['{}'] };
    const once = give(withRegistrar, 'RegisterServiceAccount', account);
    const twice = give(once, 'RegisterServiceAccount', { ...account, keys: ['{"kty":"OKP"}'] });
    expect(twice.accounts).toEqual([{ ...account, keys: ['{"kty":"OKP"}'] }]);
    expect(give(twice, 'RevokeServiceAccount', { id: 'diary' }).accounts).toEqual([]);
    expect(refused(withRegistrar, 'RevokeServiceAccount', { id: 'diary' }, registrar)).toBe('ACCOUNT-THERE');
  });

  it('has an example of each command', () => {
    expect(Object.keys(organisationCommands)).toHaveLength(12);
  });
});
