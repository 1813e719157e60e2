import { choice, boolean, id, label, text } from '../fields/build.js';
import type { OrganisationCommandSpec } from '../organisation/organisation-command.js';
import { supplierSizes } from '../organisation/organisation.state.js';
import { readSupplierNumber } from './supplier-number.js';
import * as rules from './supplier.rules.js';

const row = <const F extends OrganisationCommandSpec['fields']>(
  spec: OrganisationCommandSpec<F>,
): OrganisationCommandSpec<F> => spec;

const name = label('Namn', 'Name');
const contact = label('E-postadress för meddelanden', 'E-mail address for messages', 200, { kept: 'body' });
const size = choice('Storleksklass (2003/361/EG)', 'Size class (2003/361/EC)', supplierSizes);
const person = id('Person', 'Person');
const role = choice('Roll', 'Role', ['supplier', 'supplier-administrator']);

const registerSupplier = row({
  name: 'RegisterSupplier',
  says: { sv: 'Registrera din organisation som leverantör', en: 'Register your organisation as a supplier' },
  fields: {
    organisation: id(
      'Kortnamn: landskoden, bindestreck och ett namn',
      'Short name: the country code, a hyphen and a name',
    ),
    name,
    country: label('Land (ISO 3166-1, två bokstäver)', 'Country (ISO 3166-1, two letters)', 2),
    number: label(
      'Organisationsnummer; momsregistreringsnummer utanför Sverige och Norge',
      'Organisation number; VAT number outside Sweden and Norway',
      40,
      { kept: 'body' },
    ),
    contact,
    size,
  },
  by: ['person'],
  begins: true,
  rules: [rules.countryIsKnown, rules.shortNameSaysCountry, rules.numberHasItsForm, rules.contactIsAnAddress],
  causes: (_state, { organisation, name, country, number, contact, size }, registrant) => {
    const read = readSupplierNumber(country, number);
    const kind = read.ok ? read.kind : 'other';
    const kept = read.ok ? read.number : number;
    const profile = { country, numberKind: kind, number: kind === 'personal-number' ? null : kept, size };
    return [
      {
        type: 'SupplierRegistered',
        facts: { organisation, name, ...profile },
        body: { number: `${country} ${kept}`, contact },
      },
      { type: 'MemberAdded', facts: { person: registrant, role: 'supplier-administrator' } },
    ];
  },
  example: {
    organisation: 'se-traverket',
    name: 'Träverket i Mellansverige AB',
    country: 'SE',
    number: '559000-0005',
    contact: 'anbud@traverket.example',
    size: 'small',
  },
});

const changeSupplier = row({
  name: 'ChangeSupplier',
  says: {
    sv: 'Ändra leverantörens namn, adress eller storlek',
    en: "Change the supplier's name, address or size",
  },
  fields: { name, contact, size },
  by: ['supplier-administrator'],
  rules: [rules.contactIsAnAddress],
  causes: (_state, { name, contact, size }) => [{ type: 'SupplierChanged', facts: { name, size }, body: { contact } }],
  example: { name: 'Träverket AB', contact: 'anbud@traverket.example', size: 'medium' },
});

const inviteMember = row({
  name: 'InviteMember',
  says: { sv: 'Be en person företräda leverantören', en: 'Ask a person to act for the supplier' },
  fields: { person, role },
  by: ['supplier-administrator'],
  rules: [rules.invitationIsNew],
  causes: (_state, facts) => [{ type: 'MemberInvited', facts }],
  example: { person: 'kalkyl@traverket.example', role: 'supplier' },
});

const acceptInvitation = row({
  name: 'AcceptInvitation',
  says: { sv: 'Tacka ja till att företräda leverantören', en: 'Accept to act for the supplier' },
  fields: { role },
  by: ['person'],
  rules: [rules.personIsInvited],
  causes: (_state, { role: accepted }, invited) => [
    { type: 'MemberAdded', facts: { person: invited, role: accepted } },
  ],
  example: { role: 'supplier' },
});

const claimSupplier = row({
  name: 'ClaimSupplier',
  says: {
    sv: 'Säga att ett registrerat nummer är din organisations',
    en: "Say that a registered number is your organisation's",
  },
  fields: { statement: text('Varför, och hur det kan visas', 'Why, and how it can be shown', 2000) },
  by: ['person'],
  rules: [rules.isASupplier, rules.claimIsNew],
  causes: (_state, { statement }, claimant) => [
    { type: 'SupplierClaimed', facts: { person: claimant }, body: { statement } },
  ],
  example: { statement: 'I am the managing director; the registration certificate says so.' },
});

const settleClaim = row({
  name: 'SettleClaim',
  says: { sv: 'Avgöra vems ett nummer är', en: 'Decide whose a number is' },
  fields: { person, granted: boolean('Personen blir administratör', 'The person becomes administrator') },
  by: ['operator'],
  rules: [rules.claimIsThere],
  causes: (_state, facts) => [
    { type: 'ClaimSettled', facts },
    ...(facts.granted
      ? [{ type: 'MemberAdded' as const, facts: { person: facts.person, role: 'supplier-administrator' as const } }]
      : []),
  ],
  example: { person: 'vd@traverket.example', granted: true },
});

/** What suppliers do with their own organisation. */
export const supplierCommands: readonly OrganisationCommandSpec[] = [
  registerSupplier,
  changeSupplier,
  inviteMember,
  acceptInvitation,
  claimSupplier,
  settleClaim,
] as readonly OrganisationCommandSpec[];
