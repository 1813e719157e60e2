import { system, type Actor, type Role } from '@behov/domain';

const roles = [
  'procurer',
  'decision-maker',
  'matching-officer',
  'line-manager',
  'controller',
  'evaluator',
  'opener',
] as const satisfies readonly Role[];

/** A role of the case (`evaluator 2` is another person in it), a supplier, or the system. */
export type Player =
  'system' | 'needs-owner' | (typeof roles)[number] | 'evaluator 2' | 'opener 2' | `supplier-${string}`;

/** Who acts when a player does. */
export function actorOf(player: Player): Actor {
  if (player === 'system') return system;
  const person = {
    id: `${player.replace(' ', '')}@example.test`,
    kind: 'person',
    organisationRoles: [],
    suppliers: [],
  };
  if (player.startsWith('supplier-')) return { ...person, kind: 'person', suppliers: [player] };
  const organisationRoles = player === 'needs-owner' ? [{ organisation: 'goteborg', role: player } as const] : [];
  return { ...person, kind: 'person', organisationRoles };
}

const named = [...roles, 'evaluator 2', 'opener 2'] as const satisfies readonly Player[];

/** All who work in the case. */
export const players = ['needs-owner', ...named] as const satisfies readonly Player[];

/** `CreateCase`'s people: one in each role, and those who are two. */
export const people = named.map((player) => ({
  person: actorOf(player).id,
  role: player.split(' ')[0] as Role,
}));
