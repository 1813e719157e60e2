import { assignableRoles } from '../../../case/roles.js';
import { unassessed } from '../../../conflicts/declarations.js';
import { knownPeople, knownSuppliers, market } from '../cast.js';
import { evening } from '../scene.js';
import type { Makers } from './maker.js';

const decisions = ['start', 'award', 'contract', 'cancel', 'gate', 'stop-lift'];

export const people: Makers = {
  RecordDelegation: ({ state, random, today }) => ({
    rows: [
      {
        role: 'decision-maker',
        decisions: random.chance(0.8) ? decisions : random.some(decisions, 1),
        ...(random.chance(0.5) ? { upTo: { amount: random.pick([1e6, 2e8, 5e8]), currency: 'SEK' } } : {}),
        reference: 'Delegation order § 4',
        validFrom: '2027-01-01',
        ...(random.chance(0.1) ? { validTo: today < '2027-01-01' ? '2027-01-01' : today } : {}),
      },
      ...random
        .some(state.people.filter((one) => one.role === 'decision-maker').map((one) => one.person))
        .slice(0, 2)
        .map((person) => ({ person, decisions, reference: 'Delegation order § 5', validFrom: '2027-01-01' })),
    ],
  }),
  AssignPerson: ({ random, fresh, state }) => ({
    person: random.chance(0.4) ? fresh('person') : random.pick(knownPeople(state)),
    role: random.chance(0.4) ? 'decision-maker' : random.pick(assignableRoles),
  }),
  ReplacePerson: ({ state, random, fresh }) => {
    const { person, role } = random.pick(state.people.filter((one) => !one.until));
    return { person, role, replacement: random.chance(0.5) ? fresh('person') : random.pick(knownPeople(state)) };
  },
  EndAssignment: ({ state, random }) => {
    const all = state.people.filter((one) => !one.until);
    const spare = all.filter((one) => all.filter(({ role }) => role === one.role).length > 1);
    if (spare.length === 0) return undefined;
    const { person, role } = random.pick(spare);
    return { person, role };
  },
  AppointDeputy: (scene) => {
    const { state, random } = scene;
    const { person, role } = random.pick(state.people.filter((one) => !one.until));
    return {
      person,
      role,
      deputy: random.chance(0.3) ? scene.fresh('deputy') : random.pick(knownPeople(state)),
      from: scene.now,
      until: evening(scene, random.whole(2, 40)),
    };
  },
  DeclareInterests: ({ state, random }) => ({
    interests: random.chance(0.75)
      ? []
      : [
          {
            kind: random.pick(['financial', 'family', 'other']),
            supplier: random.pick([...knownSuppliers(state), ...market]),
            description: 'Shares.',
          },
        ],
  }),
  AssessDeclaration: ({ state, random, seed }) => {
    const waiting = unassessed(state).map((one) => one.person);
    const outcome = random.pick(['cleared', 'cleared', 'measures', 'disqualified'] as const);
    const person = waiting.length > 0 ? random.pick(waiting) : random.pick(knownPeople(state));
    return {
      reasons: seed('AssessDeclaration')['reasons'],
      person,
      outcome: waiting.length > 0 ? outcome : 'disqualified',
      ...(outcome === 'measures' ? { measures: ['second-person-checks'] } : {}),
    };
  },
  LiftDisqualification: ({ state, random, seed }) =>
    state.disqualified.length === 0
      ? undefined
      : { ...seed('LiftDisqualification'), person: random.pick(state.disqualified) },
};
