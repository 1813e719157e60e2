import type { Appliers } from '../case/applier.js';
import type { Instant } from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import type { PeopleFacts } from './people.state.js';

const end = (state: CaseState, person: string, role: Role, at: Instant): CaseState => ({
  ...state,
  people: state.people.map((one) =>
    one.person === person && one.role === role && !one.until ? { ...one, until: at } : one,
  ),
});

const begin = (state: CaseState, person: string, role: Role, at: Instant): CaseState => ({
  ...state,
  people: [...state.people, { person, role, from: at }],
});

export const peopleEvolve: Appliers<keyof PeopleFacts> = {
  PersonAssigned: (state, { facts, at }) => begin(state, facts.person, facts.role, at),
  PersonReplaced: (state, { facts, at }) =>
    begin(end(state, facts.person, facts.role, at), facts.replacement, facts.role, at),
  AssignmentEnded: (state, { facts, at }) => end(state, facts.person, facts.role, at),
  DeputyAppointed: (state, { facts }) => ({ ...state, deputies: [...state.deputies, facts] }),
};
