import { commands, type Role } from '@behov/domain';

/** The buying organisation of the bench, and its people. */
export const authority = 'bench';

/** A made-up person of the development identity provider. */
export const personOf = (name: string, organisation = authority): string => `${name}@${organisation}.example`;

export const needsOwner = personOf('needs-owner');
export const procurer = personOf('procurer');
export const decisionMaker = personOf('decision-maker');

const people: readonly { readonly person: string; readonly role: Role }[] = [
  { person: procurer, role: 'procurer' },
  { person: personOf('procurer-2'), role: 'procurer' },
  { person: procurer, role: 'opener' },
  { person: personOf('procurer-2'), role: 'opener' },
  { person: decisionMaker, role: 'decision-maker' },
  { person: personOf('matching-officer'), role: 'matching-officer' },
  { person: personOf('line-manager'), role: 'line-manager' },
  { person: personOf('controller'), role: 'controller' },
  { person: personOf('registrar'), role: 'registrar' },
  { person: personOf('manager'), role: 'manager' },
];

/** `CreateCase`'s content: the documentation's example, of the bench's own people, in real time. */
export const newCase = (reference: string): Readonly<Record<string, unknown>> => ({
  ...(commands['CreateCase']!.example as object),
  organisation: authority,
  reference,
  people,
});
