import { describe, expect, it } from 'vitest';
import { organisationCommands } from '../organisation/organisation.commands.js';
import {
  decideOrganisation,
  evolveOrganisation,
  type RecordedOrganisationEvent,
} from '../organisation/organisation.js';
import { noOrganisation, type OrganisationState } from '../organisation/organisation.state.js';
import { stranger } from '../testing/people.js';

type Body = { readonly [name: string]: unknown };
const person = (id: string) => ({ ...stranger, id });
const founder = person('founder@traverket.example');
const colleague = person('colleague@traverket.example');
const other = person('other@konkurrenten.example');
const example = organisationCommands['RegisterSupplier']!.example as Body;

const decide = (state: OrganisationState, type: string, body: Body, actor = founder, operator = false) =>
  decideOrganisation(state, { type, body }, actor, operator);

function give(state: OrganisationState, type: string, body: Body, actor = founder, operator = false) {
  const decision = decide(state, type, body, actor, operator);
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
const code = (...given: Parameters<typeof decide>) => {
  const decision = decide(...given);
  return decision.ok ? 'accepted' : decision.refusal.code;
};

const registered = give(noOrganisation, 'RegisterSupplier', example);
const administrator = { person: founder.id, role: 'supplier-administrator' };

describe('A supplier', () => {
  it('is registered by anybody who is signed in, who becomes its first administrator', () => {
    expect(registered).toMatchObject({
      kind: 'supplier',
      name: 'Träverket i Mellansverige AB',
      members: [administrator],
      supplier: { country: 'SE', numberKind: 'organisation-number', number: '5590000005', size: 'small' },
    });
  });

  it('is registered once under its short name', () => {
    expect(code(registered, 'RegisterSupplier', example, other)).toBe('ORGANISATION-EXISTS');
  });

  it.each([
    ['a country that is no code', { country: 'se' }, 'SUPPLIER-COUNTRY'],
    ['the short name of an authority', { organisation: 'goteborg' }, 'SUPPLIER-SHORT-NAME'],
    ['the short name of another country', { organisation: 'dk-traverket' }, 'SUPPLIER-SHORT-NAME'],
    ['a short name in capitals', { organisation: 'se-Traverket' }, 'SUPPLIER-SHORT-NAME'],
    ['a wrong check digit', { number: '559000-0006' }, 'ORG-NUMBER'],
    ['the number of another country', { number: 'DK24256790' }, 'ORG-NUMBER'],
    ['an address that is none', { contact: 'anbud' }, 'SUPPLIER-CONTACT'],
    ['two addresses', { contact: 'a@b.example,c@d.example' }, 'SUPPLIER-CONTACT'],
  ])('is not registered with %s', (_what, wrong, refused) => {
    expect(code(noOrganisation, 'RegisterSupplier', { ...example, ...wrong })).toBe(refused);
  });

  it('is told what was expected of its number', () => {
    const decision = decide(noOrganisation, 'RegisterSupplier', { ...example, number: '559000-0006' });
    expect(decision).toMatchObject({
      refusal: { field: 'number', expected: '10 digits, the last one a check digit; after 559000000 it is 5' },
    });
  });

  it.each([
    [{ country: 'se' }, 'country', /^two capital letters/],
    [{ country: 'DK', number: 'DK24256790' }, 'organisation', /^dk- and 2–40 /],
    [{ contact: 'anbud' }, 'contact', /^an e-mail address/],
  ])('is told what was expected instead of %j', (wrong, field, expected) => {
    const decision = decide(noOrganisation, 'RegisterSupplier', { ...example, ...wrong });
    if (decision.ok) throw new Error('accepted');
    expect(decision.refusal.field).toBe(field);
    expect(decision.refusal.expected).toMatch(expected);
  });

  it('keeps a personal number out of the facts', () => {
    const decision = decide(noOrganisation, 'RegisterSupplier', { ...example, number: '19121212-1212' });
    expect(decision).toMatchObject({
      events: [
        {
          type: 'SupplierRegistered',
          facts: { numberKind: 'personal-number', number: null },
          body: { number: 'SE 191212121212', contact: 'anbud@traverket.example' },
        },
        { type: 'MemberAdded' },
      ],
    });
    if (decision.ok) expect(JSON.stringify(decision.events.map((one) => one.facts))).not.toContain('191212121212');
  });

  it('changes its name, address and size by an administrator alone', () => {
    const change = { name: 'Träverket AB', contact: 'nytt@traverket.example', size: 'medium' };
    expect(give(registered, 'ChangeSupplier', change)).toMatchObject({
      name: 'Träverket AB',
      supplier: { number: '5590000005', size: 'medium' },
    });
    expect(decide(registered, 'ChangeSupplier', change)).toMatchObject({
      events: [{ facts: { name: 'Träverket AB', size: 'medium' }, body: { contact: 'nytt@traverket.example' } }],
    });
    expect(code(registered, 'ChangeSupplier', change, other)).toBe('ROLE');
    expect(code(registered, 'ChangeSupplier', { ...change, contact: '@' })).toBe('SUPPLIER-CONTACT');
  });
});

describe("A supplier's members", () => {
  const asked = { person: colleague.id, role: 'supplier' };
  const invited = give(registered, 'InviteMember', asked);
  const joined = give(invited, 'AcceptInvitation', { role: 'supplier' }, colleague);

  it('are asked by an administrator, and have agreed themselves', () => {
    expect(invited).toMatchObject({ members: [administrator], invitations: [asked] });
    expect(joined).toMatchObject({ members: [administrator, asked], invitations: [] });
  });

  it('are asked by nobody else, and once', () => {
    expect(code(registered, 'InviteMember', asked, other)).toBe('ROLE');
    expect(code(joined, 'InviteMember', { person: other.id, role: 'supplier' }, colleague)).toBe('ROLE');
    expect(code(invited, 'InviteMember', asked)).toBe('INVITATION-NEW');
    expect(code(joined, 'InviteMember', asked)).toBe('INVITATION-NEW');
  });

  it('are not those who were not asked', () => {
    expect(code(invited, 'AcceptInvitation', { role: 'supplier' }, other)).toBe('INVITATION-THERE');
    expect(code(invited, 'AcceptInvitation', { role: 'supplier-administrator' }, colleague)).toBe('INVITATION-THERE');
    expect(code(give(invited, 'RemoveMember', asked), 'AcceptInvitation', { role: 'supplier' }, colleague)).toBe(
      'INVITATION-THERE',
    );
  });

  it('are taken away by an administrator, but for the last administrator', () => {
    expect(give(joined, 'RemoveMember', asked).members).toEqual([administrator]);
    expect(code(joined, 'RemoveMember', asked, colleague)).toBe('ROLE');
    expect(code(joined, 'RemoveMember', administrator)).toBe('ADMINISTRATOR-STAYS');
    const second = give(
      give(joined, 'InviteMember', { ...asked, role: 'supplier-administrator' }),
      'AcceptInvitation',
      { role: 'supplier-administrator' },
      colleague,
    );
    expect(code(second, 'RemoveMember', administrator)).toBe('accepted');
  });
});

describe('A claim on a registered number', () => {
  const claimed = give(registered, 'ClaimSupplier', { statement: 'It is ours.' }, other);

  it('is decided by the operator', () => {
    const decided = { person: other.id, granted: true };
    expect(code(claimed, 'SettleClaim', decided)).toBe('ROLE');
    expect(give(claimed, 'SettleClaim', decided, stranger, true)).toMatchObject({
      members: [administrator, { person: other.id, role: 'supplier-administrator' }],
      claims: [],
    });
    const refused = give(claimed, 'SettleClaim', { ...decided, granted: false }, stranger, true);
    expect(refused).toMatchObject({ members: [administrator], claims: [] });
    expect(code(refused, 'SettleClaim', decided, stranger, true)).toBe('CLAIM-THERE');
  });

  it('is made once, by who is no member, on a supplier', () => {
    const body = { statement: 'It is ours.' };
    expect(code(claimed, 'ClaimSupplier', body, other)).toBe('CLAIM-NEW');
    expect(code(claimed, 'ClaimSupplier', body, founder)).toBe('CLAIM-NEW');
    const city = give(
      noOrganisation,
      'RegisterOrganisation',
      { organisation: 'goteborg', kind: 'contracting-authority', name: 'City' },
      stranger,
      true,
    );
    expect(code(city, 'ClaimSupplier', body, other)).toBe('SUPPLIER-KIND');
  });
});
