import type { OrganisationRule } from '../organisation/organisation-command.js';
import { readSupplierNumber } from './supplier-number.js';

type Registration = { readonly organisation: string; readonly country: string; readonly number: string };

export const countryIsKnown: OrganisationRule<Registration> = {
  id: 'SUPPLIER-COUNTRY',
  says: {
    sv: 'Landet anges med sin kod av två stora bokstäver.',
    en: 'The country is its code of two capital letters.',
  },
  basis: 'own rule: ISO 3166-1 alpha-2, by which the notices name countries',
  field: 'country',
  holds: (_state, { country }) => /^[A-Z]{2}$/.test(country),
  expected: () => 'two capital letters, for instance SE; Greece is GR',
};

/** So that nobody takes the short name of an authority, or of a supplier in another country. */
export const shortNameSaysCountry: OrganisationRule<Registration> = {
  id: 'SUPPLIER-SHORT-NAME',
  says: {
    sv: 'Kortnamnet är landskoden, ett bindestreck och ett namn med små bokstäver.',
    en: 'The short name is the country code, a hyphen and a name in small letters.',
  },
  basis: 'own rule: suppliers register themselves, and must not take the names of authorities',
  field: 'organisation',
  holds: (_state, { organisation, country }) =>
    organisation.startsWith(`${country.toLowerCase()}-`) &&
    /^[a-z]{2}-[a-z0-9](?:-?[a-z0-9]){1,39}$/.test(organisation),
  expected: ({ country }) => `${country.toLowerCase()}- and 2–40 of a–z, 0–9 and single hyphens`,
};

export const numberHasItsForm: OrganisationRule<Registration> = {
  id: 'ORG-NUMBER',
  says: {
    sv: 'Numret har den form och den kontrollsiffra som landets nummer har.',
    en: "The number has the form and the check digit of the country's numbers.",
  },
  basis:
    'Act 2019:668 section 8: award notices name the winner by its organisation number; the forms of VAT numbers are not verified',
  field: 'number',
  holds: (_state, { country, number }) => readSupplierNumber(country, number).ok,
  expected: ({ country, number }) => {
    const read = readSupplierNumber(country, number);
    return read.ok ? undefined : read.expected;
  },
};

export const contactIsAnAddress: OrganisationRule<{ readonly contact: string }> = {
  id: 'SUPPLIER-CONTACT',
  says: { sv: 'Meddelanden går till en e-postadress.', en: 'Messages go to an e-mail address.' },
  basis: 'own rule: what concerns all is sent to all at the same time (LOU 4:1)',
  field: 'contact',
  holds: (_state, { contact }) => /^[^\s@<>,;:"]+@[^\s@<>,;:".]+(?:\.[^\s@<>,;:".]+)+$/.test(contact),
  expected: () => 'an e-mail address',
};

export const invitationIsNew: OrganisationRule<{ readonly person: string; readonly role: string }> = {
  id: 'INVITATION-NEW',
  says: { sv: 'Personen är inte redan tillfrågad eller medlem.', en: 'The person is not asked or a member already.' },
  basis: 'own rule: a person is asked once for a role',
  field: 'person',
  holds: ({ members, invitations }, { person, role }) =>
    ![...members, ...invitations].some((one) => one.person === person && one.role === role),
};

/** Nobody acts for a supplier without having said yes: it would make them ask each time for whom they act. */
export const personIsInvited: OrganisationRule<{ readonly role: string }> = {
  id: 'INVITATION-THERE',
  says: { sv: 'Du är tillfrågad för rollen.', en: 'You have been asked for the role.' },
  basis: 'own rule: nobody acts for a supplier without having agreed to it',
  holds: ({ invitations }, { role }, person) => invitations.some((one) => one.person === person && one.role === role),
};

export const isASupplier: OrganisationRule = {
  id: 'SUPPLIER-KIND',
  says: { sv: 'Organisationen är en leverantör.', en: 'The organisation is a supplier.' },
  basis: "own rule: the operator says who keeps an authority's organisation",
  holds: ({ kind }) => kind === 'supplier',
};

export const claimIsNew: OrganisationRule = {
  id: 'CLAIM-NEW',
  says: {
    sv: 'Du är inte redan medlem, och har inte redan ett anspråk som prövas.',
    en: 'You are not a member already, and no claim of yours is being decided.',
  },
  basis: 'own rule: a claim is decided once',
  holds: ({ members, claims }, _body, person) =>
    !claims.includes(person) && !members.some((one) => one.person === person),
};

export const claimIsThere: OrganisationRule<{ readonly person: string }> = {
  id: 'CLAIM-THERE',
  says: { sv: 'Personen har ett anspråk som inte är avgjort.', en: 'The person has a claim that is not decided.' },
  basis: 'own rule: a claim is decided once',
  field: 'person',
  holds: ({ claims }, { person }) => claims.includes(person),
};
