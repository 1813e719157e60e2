import type { Text } from './text.js';

/** The five roles of the process (the innovation leader stands in the needs owner's place). */
export const processRoles = [
  'needs-owner',
  'innovation-leader',
  'procurer',
  'decision-maker',
  'matching-officer',
  'supplier',
] as const;

/** Functions that a case names besides the roles. */
export const functionRoles = [
  'line-manager',
  'controller',
  'evaluator',
  'opener',
  'jury',
  'registrar',
  'manager',
] as const;

export type ProcessRole = (typeof processRoles)[number];
export type FunctionRole = (typeof functionRoles)[number];

/** `system` is the program itself acting on time: it does only what `due` asked for. */
export type Role = ProcessRole | FunctionRole | 'system';

/** The roles a person of the buying organisation can be given in a case. */
export const assignableRoles = [...processRoles.filter((role) => role !== 'supplier'), ...functionRoles] as const;

export const needs: readonly Role[] = ['needs-owner', 'innovation-leader'];

export const roleNames: Readonly<Record<Role, Text>> = {
  'needs-owner': { sv: 'behovsägare', en: 'needs owner' },
  'innovation-leader': { sv: 'innovationsledare', en: 'innovation leader' },
  procurer: { sv: 'upphandlare', en: 'procurer' },
  'decision-maker': { sv: 'beslutsfattare', en: 'decision-maker' },
  'matching-officer': { sv: 'matchningsansvarig', en: 'matching officer' },
  supplier: { sv: 'leverantör', en: 'supplier' },
  'line-manager': { sv: 'linjechef', en: 'line manager' },
  controller: { sv: 'controller', en: 'controller' },
  evaluator: { sv: 'utvärderare', en: 'evaluator' },
  opener: { sv: 'anbudsöppnare', en: 'opener' },
  jury: { sv: 'jury', en: 'jury' },
  registrar: { sv: 'registrator', en: 'registrar' },
  manager: { sv: 'chef', en: 'manager' },
  system: { sv: 'systemet', en: 'the system' },
};
