import type { Instant } from '../../calendar/index.js';
import { system, type Actor } from '../../case/actor.js';
import { holders } from '../../case/capacity.js';
import type { CommandSpec } from '../../case/command.js';
import type { Role } from '../../case/roles.js';
import type { CaseState, Track } from '../../case/state.js';
import { personsOf, tasksAt } from '../../case/tasks.js';
import { remaining } from '../../selection/remaining.js';
import { bidderFor } from '../plays/parts.js';
import { stageOf } from '../../procedures/registry.js';
import { needsOwner, stranger } from '../people.js';
import type { Random } from './random.js';

/** Suppliers that a walk knows besides those of the case. */
export const market = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((one) => `supplier-${one}`);

export const person = (id: string): Actor => ({
  id,
  kind: 'person',
  organisationRoles: id === needsOwner.id ? needsOwner.organisationRoles : [],
  suppliers: [],
});

/** Every supplier that the case has heard of. */
export const knownSuppliers = (state: CaseState): readonly string[] => [
  ...new Set([
    ...Object.keys(state.competitors),
    ...Object.values(state.tracks).flatMap((one) => (one.partner ? [one.partner.supplier] : [])),
    ...state.interests.map((one) => one.supplier),
    ...Object.values(state.windows).flatMap((one) => (one.submissions ?? []).map(({ supplier }) => supplier)),
  ]),
];

/** Everyone who has, or has had, a role. */
export const knownPeople = (state: CaseState): readonly string[] => [
  ...new Set([...state.people.map((one) => one.person), ...state.deputies.map((one) => one.deputy)]),
];

/** Somebody who probably may give the command in a track: one whom its task waits for, or who holds one of its roles. */
export function actorFor(
  state: CaseState,
  spec: CommandSpec,
  track: Track | undefined,
  now: Instant,
  random: Random,
): Actor {
  switch (spec.relation) {
    case 'system':
      return system;
    case 'organisation':
      return needsOwner;
    case 'any-supplier':
      return bidderFor(random.pick(random.chance(0.7) ? [...knownSuppliers(state), market[0]!] : market));
    case 'participant': {
      const asked = tasksAt(state, now).filter((one) => one.command === spec.name && one.suppliers);
      const supplier = asked.flatMap((one) => one.suppliers ?? [])[0];
      if (supplier !== undefined && random.chance(0.8)) return bidderFor(supplier);
      return bidderFor(
        track?.partner?.supplier ??
          state.contracts[track?.id ?? '']?.supplier ??
          [...remaining(state, track?.id ?? 'case'), ...market][0]!,
      );
    }
    case 'case':
      return inCase(state, spec, track, now, random);
  }
}

function inCase(state: CaseState, spec: CommandSpec, track: Track | undefined, now: Instant, random: Random): Actor {
  const asked = tasksAt(state, now).filter((one) => one.command === spec.name && one.track === track?.id);
  const waitedFor = random.chance(0.6) ? asked.flatMap((one) => personsOf(state, one, now)) : [];
  if (waitedFor.length > 0) return person(random.pick(waitedFor));
  const step = track && stageOf(track).steps.find((one) => one.command === spec.name);
  const roles: readonly Role[] = step?.by ?? spec.by;
  const all = roles.flatMap((role) => holders(state, role, now));
  // Some who may not are tempted: whoever is disqualified, and whoever acted in another role before.
  const barred = all.filter((one) => state.disqualified.includes(one));
  if (barred.length > 0 && random.chance(0.15)) return person(random.pick(barred));
  const able = all.filter((one) => !barred.includes(one));
  const several = able.filter((one) => standsTwice(state, one));
  if (several.length > 0 && random.chance(0.3)) return person(random.pick(several));
  return able.length === 0 ? stranger : person(random.pick(able));
}

/** Whether somebody has two roles, of their own or as a deputy. */
const standsTwice = ({ people, deputies }: CaseState, id: string): boolean =>
  people.filter((one) => one.person === id).length + deputies.filter((one) => one.deputy === id).length > 1;

/** Anybody at all. */
export const anybody = (state: CaseState, random: Random): Actor =>
  random.pick([
    ...knownPeople(state).map(person),
    ...[...market, ...knownSuppliers(state)].map(bidderFor),
    stranger,
    system,
  ]);
