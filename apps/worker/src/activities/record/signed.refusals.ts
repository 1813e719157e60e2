import type { Refusal } from '@behov/domain';
import type { Violation } from '@behov/messages';

const refusal = (code: string, sv: string, en: string): Refusal => ({ code, says: { sv, en }, who: [] });

export const accountUnknown = (): Refusal =>
  refusal('ACCOUNT-UNKNOWN', 'Tjänstekontot finns inte.', 'There is no such service account.');

export const commandNotAllowed = (type: string): Refusal =>
  refusal(
    'ACCOUNT-COMMAND',
    `Tjänstekontot får inte ge kommandot ${type}.`,
    `The service account may not give the command ${type}.`,
  );

export const roleNotAllowed = (role: string): Refusal =>
  refusal(
    'ACCOUNT-ROLE',
    `Tjänstekontot får inte handla i rollen ${role}.`,
    `The service account may not act in the role ${role}.`,
  );

export const otherOrganisation = (): Refusal =>
  refusal(
    'ACCOUNT-ORGANISATION',
    'Ärendet hör till en annan organisation än tjänstekontot.',
    'The case belongs to another organisation than the service account.',
  );

export const nobody = (): Refusal =>
  refusal(
    'ACCOUNT-PERSON',
    'Kommandot säger inte vems beslut det är.',
    "The command doesn't say whose decision it is.",
  );

export const personUnknown = (): Refusal =>
  refusal(
    'ACCOUNT-PERSON',
    'Personen hör inte till tjänstekontots organisation.',
    "The person isn't of the service account's organisation.",
  );

export const commandId = (): Refusal =>
  refusal(
    'SIGNED-COMMAND-ID',
    'Kommandots id är längre än 200 tecken eller börjar med due/.',
    'The id of the command is longer than 200 characters or begins with due/.',
  );

/** The first thing that is wrong with the command's content. */
export const form = ([first]: readonly Violation[]): Refusal => ({
  code: 'FORM',
  says: first!.says,
  who: [],
  field: first!.field,
  expected: first!.expected,
});
