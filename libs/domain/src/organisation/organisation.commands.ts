import { functionRoles, processRoles } from '../case/roles.js';
import { choice, id, label, list } from '../fields/build.js';
import type { Body } from '../fields/field.js';
import { supplierCommands } from '../supplier/supplier.commands.js';
import { recordDelegationOrder } from './delegation-order.js';
import { row, type OrganisationCommandSpec, type OrganisationRule } from './organisation-command.js';
import type { Member } from './organisation.state.js';

const roles = [...processRoles, ...functionRoles] as const;
const memberRoles = [...roles, 'supplier-administrator'] as const;
const person = id('Person', 'Person');

const memberIsNew: OrganisationRule<Body<typeof member>> = {
  id: 'MEMBER-NEW',
  says: { sv: 'Personen har inte redan rollen.', en: 'The person does not hold the role already.' },
  basis: 'A membership is added once.',
  field: 'person',
  holds: (state, body) => !state.members.some((one) => one.person === body.person && one.role === body.role),
};

const memberIsThere: OrganisationRule<Body<typeof member>> = {
  id: 'MEMBER-THERE',
  says: { sv: 'Personen har rollen.', en: 'The person holds the role.' },
  basis: 'Only what is held can be taken away.',
  field: 'person',
  holds: (state, body) => [...state.members, ...state.invitations].some(isSame(body)),
};

/** Without one, nobody could say who acts for the supplier. The operator gives a new one before the last is taken away. */
const administratorStays: OrganisationRule<Body<typeof member>> = {
  id: 'ADMINISTRATOR-STAYS',
  says: { sv: 'En leverantörs sista administratör är kvar.', en: 'The last administrator of a supplier stays.' },
  basis: 'own rule: somebody must be able to say who acts for the supplier',
  field: 'person',
  holds: (state, body) =>
    body.role !== 'supplier-administrator' ||
    !state.members.some(isSame(body)) ||
    state.members.some((one) => one.role === 'supplier-administrator' && one.person !== body.person),
};

/** Whether a member is the one that a command names. */
export const isSame = (named: Member) => (one: Member) => one.person === named.person && one.role === named.role;

const roleFitsTheKind: OrganisationRule<Body<typeof member>> = {
  id: 'MEMBER-ROLE',
  says: {
    sv: 'En leverantörs medlemmar är leverantörer, en myndighets är det inte.',
    en: "A supplier's members are suppliers, an authority's are not.",
  },
  basis: 'The two sides of a procurement are kept apart.',
  field: 'role',
  holds: (state, body) =>
    (state.kind === 'supplier') === (body.role === 'supplier' || body.role === 'supplier-administrator'),
};

const accountIsThere: OrganisationRule<{ readonly id: string }> = {
  id: 'ACCOUNT-THERE',
  says: { sv: 'Tjänstekontot finns.', en: 'The service account exists.' },
  basis: 'Only what exists can be revoked.',
  field: 'id',
  holds: (state, body) => state.accounts.some((one) => one.id === body.id),
};

const member = { person, role: choice('Roll', 'Role', memberRoles) };

const registerOrganisation = row({
  name: 'RegisterOrganisation',
  says: { sv: 'Registrera en organisation', en: 'Register an organisation' },
  fields: {
    organisation: id('Kortnamn', 'Short name'),
    kind: choice('Slag', 'Kind', ['contracting-authority', 'supplier']),
    name: label('Namn', 'Name'),
  },
  by: ['operator'],
  begins: true,
  rules: [],
  causes: (_state, facts) => [{ type: 'OrganisationRegistered', facts }],
  example: { organisation: 'goteborg', kind: 'contracting-authority', name: 'Göteborgs Stad, Lokalförvaltningen' },
});

const addMember = row({
  name: 'AddMember',
  says: { sv: 'Ge en person en roll i organisationen', en: 'Give a person a role in the organisation' },
  fields: member,
  by: ['operator', 'registrar'],
  rules: [memberIsNew, roleFitsTheKind],
  causes: (_state, facts) => [{ type: 'MemberAdded', facts }],
  example: { person: 'behovsagare@goteborg.example', role: 'needs-owner' },
});

const removeMember = row({
  name: 'RemoveMember',
  says: { sv: 'Ta en roll i organisationen från en person', en: "Take away a person's role in the organisation" },
  fields: member,
  by: ['operator', 'registrar', 'supplier-administrator'],
  rules: [memberIsThere, administratorStays],
  causes: (_state, facts) => [{ type: 'MemberRemoved', facts }],
  example: { person: 'behovsagare@goteborg.example', role: 'needs-owner' },
});

const registerServiceAccount = row({
  name: 'RegisterServiceAccount',
  says: {
    sv: 'Registrera ett tjänstekonto eller byt dess nycklar',
    en: 'Register a service account or change its keys',
  },
  fields: {
    id: id('Konto', 'Account'),
    commands: list('Kommandon det får ge', 'Commands it may give', label('Kommando', 'Command', 60), [1, 100]),
    roles: list('Roller det får ge dem i', 'Roles it may give them in', choice('Roll', 'Role', roles), [1, 20]),
    keys: list('Publika nycklar (JWK som JSON)', 'Public keys (JWK as JSON)', label('JWK', 'JWK', 2000), [0, 5]),
  },
  by: ['operator', 'registrar'],
  rules: [],
  causes: (_state, facts) => [{ type: 'ServiceAccountRegistered', facts }],
  example: {
    id: 'diary-integration',
    commands: ['ApproveAnalysis'],
    roles: ['decision-maker', 'line-manager'],
    keys: ['{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}'],
  },
});

const revokeServiceAccount = row({
  name: 'RevokeServiceAccount',
  says: { sv: 'Dra in ett tjänstekonto', en: 'Revoke a service account' },
  fields: { id: id('Konto', 'Account') },
  by: ['operator', 'registrar'],
  rules: [accountIsThere],
  causes: (_state, facts) => [{ type: 'ServiceAccountRevoked', facts }],
  example: { id: 'diary-integration' },
});

/** Every command on an organisation, by name. */
export const organisationCommands: { readonly [name: string]: OrganisationCommandSpec } = Object.fromEntries(
  [
    registerOrganisation,
    addMember,
    removeMember,
    registerServiceAccount,
    revokeServiceAccount,
    recordDelegationOrder,
    ...supplierCommands,
  ].map((spec: OrganisationCommandSpec) => [spec.name, spec]),
);
