import { describe, expect, it } from 'vitest';
import { registrar, stranger } from '../testing/people.js';
import { organisationCommands } from './organisation.commands.js';
import { decideOrganisation, evolveOrganisation, type RecordedOrganisationEvent } from './organisation.js';
import { noOrganisation, type OrganisationState } from './organisation.state.js';

type Body = { readonly [name: string]: unknown };

const city: OrganisationState = {
  ...noOrganisation,
  seq: 3,
  name: 'City',
  members: [
    { person: registrar.id, role: 'registrar' },
    { person: 'a', role: 'procurer' },
    { person: 'b', role: 'procurer' },
  ],
  accounts: [
    { id: 'diary', commands: ['ApproveAnalysis'], roles: ['procurer'], keys: [] },
    { id: 'court', commands: ['RecordCourtDecision'], roles: ['registrar'], keys: [] },
  ],
};
const firm: OrganisationState = {
  ...noOrganisation,
  seq: 4,
  kind: 'supplier',
  name: 'Firm',
  supplier: { country: 'SE', numberKind: 'organisation-number', number: '556016-0680', size: 'small' },
  members: [
    { person: 'head', role: 'supplier-administrator' },
    { person: 'head', role: 'supplier' },
    { person: 'bidder', role: 'supplier' },
  ],
  invitations: [{ person: 'newcomer', role: 'supplier' }],
  claims: ['claimant', 'other'],
} as OrganisationState;

const as = (id: string) => ({ ...stranger, id });
const decide = (state: OrganisationState, type: string, body: Body, by = as('operator'), operator = true) =>
  decideOrganisation(state, { type, body }, by, operator);
const refusal = (...asked: Parameters<typeof decide>) => {
  const decision = decide(...asked);
  return decision.ok ? undefined : decision.refusal;
};
const after = (state: OrganisationState, type: string, facts: Body) =>
  evolveOrganisation(state, {
    type,
    facts,
    seq: 9,
    at: '2027-01-11T00:00:00.000Z',
    actor: { id: 'operator', role: 'operator' },
  } as unknown as RecordedOrganisationEvent);

const limit = { decisions: ['award'], reference: '4.2', validFrom: '2027-01-01' };
const order = (changes: Body = {}, state = city, person: string = registrar.id) => {
  const rows = [
    { person: 'director', ...limit },
    { person: 'director', ...limit, ...changes },
  ];
  return refusal(state, 'RecordDelegationOrder', { rows }, as(person), false)?.code ?? 'accepted';
};

describe('The delegation order of an organisation', () => {
  it('is recorded by its registrar alone, whole each time', () => {
    expect(order()).toBe('accepted');
    expect(order({}, city, 'a')).toBe('ROLE');
    const rows = [{ person: 'director', ...limit }];
    const [once, twice] = [after(city, 'DelegationOrderRecorded', { rows: [...rows, ...rows] }), { rows }];
    expect(after(once, 'DelegationOrderRecorded', twice).delegation).toEqual(rows);
    expect(decide(city, 'RecordDelegationOrder', { rows }, as(registrar.id), false)).toMatchObject({
      events: [{ type: 'DelegationOrderRecorded', facts: { rows } }],
    });
  });

  it.each([
    ['a row for nobody', { person: undefined }, 'DELEGATION-ROW'],
    ['a row for a person and a role', { role: 'manager' }, 'DELEGATION-ROW'],
    ['a row that ends before it begins', { validTo: '2026-12-31' }, 'DELEGATION-TIME'],
    ["limits of the registrar's own", { person: registrar.id }, 'DELEGATION-NOT-SELF'],
    ['limits of a role that the registrar has', { person: undefined, role: 'registrar' }, 'DELEGATION-NOT-SELF'],
  ])('has not %s', (_what, changes, code) => {
    expect(order(changes)).toBe(code);
  });

  it("is an authority's", () => {
    const kept = { ...firm, members: [...firm.members, { person: registrar.id, role: 'registrar' as const }] };
    expect(order({}, kept)).toBe('DELEGATION-AUTHORITY');
  });
});

describe('A refusal of a command on an organisation', () => {
  it('of an unknown command names it, in both languages', () => {
    expect(refusal(city, 'Dissolve', {})).toEqual({
      code: 'COMMAND-UNKNOWN',
      says: { sv: 'Kommandot Dissolve finns inte.', en: 'There is no command Dissolve.' },
      who: ['registrar'],
    });
  });

  it('of somebody who may not says who can', () => {
    expect(refusal(city, 'AddMember', { person: 'c', role: 'procurer' }, as('c'), false)).toEqual({
      code: 'ROLE',
      says: {
        sv: 'Det görs av registratorn, leverantörens administratör eller driften.',
        en: "It is done by the registrar, the supplier's administrator or the operator.",
      },
      who: ['registrar'],
    });
  });

  it('of what does not exist, or exists already, says so', () => {
    const member = { person: 'c', role: 'procurer' };
    expect(refusal(noOrganisation, 'AddMember', member)).toMatchObject({
      code: 'ORGANISATION-UNKNOWN',
      says: { sv: 'Organisationen finns inte.', en: 'There is no such organisation.' },
    });
    const register = { organisation: 'city', kind: 'contracting-authority', name: 'City' };
    expect(refusal(city, 'RegisterOrganisation', register)).toMatchObject({
      code: 'ORGANISATION-EXISTS',
      says: { sv: 'Organisationen finns redan.', en: 'The organisation already exists.' },
    });
  });

  it('by a rule has its basis, its field, and the registrar where a registrar could have given it', () => {
    expect(refusal(city, 'AddMember', { person: 'a', role: 'procurer' })).toEqual({
      code: 'MEMBER-NEW',
      says: { sv: 'Personen har inte redan rollen.', en: 'The person does not hold the role already.' },
      basis: 'A membership is added once.',
      who: ['registrar'],
      field: 'person',
    });
    expect(refusal(city, 'RevokeServiceAccount', { id: 'none' })).toMatchObject({
      code: 'ACCOUNT-THERE',
      field: 'id',
      who: ['registrar'],
    });
    const invited = refusal(firm, 'InviteMember', { person: 'bidder', role: 'supplier' }, as('head'), false);
    expect(invited?.who).toEqual([]);
  });
});

describe('The capacity in which an organisation is changed', () => {
  const capacity = (...asked: Parameters<typeof decide>) => {
    const decision = decide(...asked);
    return decision.ok ? decision.capacity.role : decision.refusal.code;
  };
  const remove = { person: 'a', role: 'procurer' };

  it("is the operator's before the registrar's, and that of a supplier for its administrator", () => {
    expect(capacity(city, 'RemoveMember', remove, registrar, true)).toBe('operator');
    expect(capacity(city, 'RemoveMember', remove, registrar, false)).toBe('registrar');
    expect(capacity(firm, 'RemoveMember', { person: 'bidder', role: 'supplier' }, as('head'), false)).toBe('supplier');
  });

  it('is none of a member without such a role, or with it for another person', () => {
    expect(capacity(city, 'RemoveMember', remove, as('a'), false)).toBe('ROLE');
    expect(capacity(firm, 'RemoveMember', { person: 'bidder', role: 'supplier' }, as('bidder'), false)).toBe('ROLE');
    expect(capacity(city, 'RegisterOrganisation', remove, registrar, false)).toBe('ROLE');
    expect(capacity(firm, 'AddMember', { person: 'x', role: 'supplier' }, as('head'), false)).toBe('ROLE');
  });
});

describe('The rules of members', () => {
  const code = (...asked: Parameters<typeof decide>) => refusal(...asked)?.code ?? 'accepted';

  it('tell persons apart, and the roles of one person', () => {
    expect(code(city, 'AddMember', { person: 'a', role: 'evaluator' })).toBe('accepted');
    expect(code(city, 'AddMember', { person: 'c', role: 'procurer' })).toBe('accepted');
    expect(code(city, 'RemoveMember', { person: 'a', role: 'evaluator' })).toBe('MEMBER-THERE');
    expect(code(city, 'RemoveMember', { person: 'c', role: 'procurer' })).toBe('MEMBER-THERE');
    expect(code(city, 'RemoveMember', { person: 'b', role: 'procurer' })).toBe('accepted');
  });

  it('let an invitation be taken back', () => {
    expect(code(firm, 'RemoveMember', { person: 'newcomer', role: 'supplier' })).toBe('accepted');
    expect(code(firm, 'RemoveMember', { person: 'claimant', role: 'supplier' })).toBe('MEMBER-THERE');
  });

  it('give a supplier members who are suppliers, and an authority others', () => {
    expect(code(firm, 'AddMember', { person: 'c', role: 'supplier' })).toBe('accepted');
    expect(code(firm, 'AddMember', { person: 'c', role: 'supplier-administrator' })).toBe('accepted');
    expect(refusal(firm, 'AddMember', { person: 'c', role: 'procurer' })).toMatchObject({
      code: 'MEMBER-ROLE',
      field: 'role',
    });
    expect(code(city, 'AddMember', { person: 'c', role: 'supplier-administrator' })).toBe('MEMBER-ROLE');
  });

  it('keep the last administrator of a supplier', () => {
    const last = { person: 'head', role: 'supplier-administrator' };
    expect(refusal(firm, 'RemoveMember', last)).toMatchObject({ code: 'ADMINISTRATOR-STAYS', field: 'person' });
    const second = { person: 'deputy', role: 'supplier-administrator' } as const;
    expect(code({ ...firm, members: [...firm.members, second] }, 'RemoveMember', last)).toBe('accepted');
    expect(code({ ...firm, invitations: [second] }, 'RemoveMember', second)).toBe('accepted');
    expect(code(firm, 'RemoveMember', { person: 'head', role: 'supplier' })).toBe('accepted');
  });
});

describe('The state of an organisation', () => {
  it('begins with its kind and name, and counts its events', () => {
    const begun = after(noOrganisation, 'OrganisationRegistered', {
      organisation: 'firm',
      kind: 'supplier',
      name: 'Firm',
    });
    expect(begun).toEqual({ ...noOrganisation, seq: 9, kind: 'supplier', name: 'Firm' });
  });

  it('takes an invitation away when it becomes a membership, and no other', () => {
    const two = {
      ...firm,
      invitations: [...firm.invitations, { person: 'newcomer', role: 'supplier-administrator' as const }],
    };
    const joined = after(two, 'MemberAdded', { person: 'newcomer', role: 'supplier' });
    expect(joined.members.at(-1)).toEqual({ person: 'newcomer', role: 'supplier' });
    expect(joined.invitations).toEqual([{ person: 'newcomer', role: 'supplier-administrator' }]);
  });

  it('takes away the one membership or invitation that is named', () => {
    const left = after(city, 'MemberRemoved', { person: 'a', role: 'procurer' });
    expect(left.members.map((one) => one.person)).toEqual([registrar.id, 'b']);
    expect(after(firm, 'MemberRemoved', { person: 'newcomer', role: 'supplier' }).invitations).toEqual([]);
    expect(after(firm, 'MemberRemoved', { person: 'bidder', role: 'supplier' }).invitations).toEqual(firm.invitations);
  });

  it('keeps what a supplier says of itself, and changes its name and size alone', () => {
    const profile = { country: 'SE', numberKind: 'organisation-number', number: '556016-0680', size: 'small' };
    const registered = after(noOrganisation, 'SupplierRegistered', { organisation: 'firm', name: 'Firm', ...profile });
    expect(registered).toMatchObject({ kind: 'supplier', name: 'Firm', supplier: profile });
    const changed = after(firm, 'SupplierChanged', { name: 'Firm AB', size: 'large' });
    expect(changed).toMatchObject({ name: 'Firm AB', supplier: { ...profile, size: 'large' } });
    expect(
      after({ ...firm, supplier: null }, 'SupplierChanged', { name: 'Firm AB', size: 'large' }).supplier,
    ).toBeNull();
  });

  it('keeps invitations and claims until they are settled', () => {
    const invited = after(firm, 'MemberInvited', { person: 'x', role: 'supplier' });
    expect(invited.invitations.map((one) => one.person)).toEqual(['newcomer', 'x']);
    expect(after(firm, 'SupplierClaimed', { person: 'third' }).claims).toEqual(['claimant', 'other', 'third']);
    expect(after(firm, 'ClaimSettled', { person: 'claimant', granted: false }).claims).toEqual(['other']);
  });

  it('has each account once, and loses the one that is revoked', () => {
    const again = { id: 'diary', commands: ['SubmitAnalysis'], roles: ['procurer'], keys: ['{}'] };
    expect(after(city, 'ServiceAccountRegistered', again).accounts.map(({ id, keys }) => [id, keys.length])).toEqual([
      ['court', 0],
      ['diary', 1],
    ]);
    expect(after(city, 'ServiceAccountRevoked', { id: 'court' }).accounts.map(({ id }) => id)).toEqual(['diary']);
  });
});

describe('The commands on organisations', () => {
  it('are given by these, and only one of them begins an authority', () => {
    const by = Object.values(organisationCommands).map((one) => [one.name, one.by, one.begins ?? false]);
    expect(by.slice(0, 5)).toEqual([
      ['RegisterOrganisation', ['operator'], true],
      ['AddMember', ['operator', 'registrar'], false],
      ['RemoveMember', ['operator', 'registrar', 'supplier-administrator'], false],
      ['RegisterServiceAccount', ['operator', 'registrar'], false],
      ['RevokeServiceAccount', ['operator', 'registrar'], false],
    ]);
  });

  it('say what they are in two languages', () => {
    for (const { says } of Object.values(organisationCommands)) {
      expect(says.sv).not.toBe('');
      expect(says.en).not.toBe('');
    }
  });

  it('cause the event that they are named after, with what was given', () => {
    const events = (type: string) => {
      const example = organisationCommands[type]?.example as Body;
      const state = type === 'RegisterOrganisation' ? noOrganisation : city;
      const known =
        type === 'RemoveMember'
          ? { ...state, members: [example as never] }
          : { ...state, accounts: [example as never] };
      const decision = decide(known, type, example);
      return decision.ok ? decision.events : decision.refusal.code;
    };
    const given = (type: string) => organisationCommands[type]?.example;
    expect(events('RegisterOrganisation')).toEqual([
      { type: 'OrganisationRegistered', facts: given('RegisterOrganisation') },
    ]);
    expect(events('AddMember')).toEqual([{ type: 'MemberAdded', facts: given('AddMember') }]);
    expect(events('RemoveMember')).toEqual([{ type: 'MemberRemoved', facts: given('RemoveMember') }]);
    expect(events('RegisterServiceAccount')).toEqual([
      { type: 'ServiceAccountRegistered', facts: given('RegisterServiceAccount') },
    ]);
    expect(events('RevokeServiceAccount')).toEqual([
      { type: 'ServiceAccountRevoked', facts: given('RevokeServiceAccount') },
    ]);
  });
});
