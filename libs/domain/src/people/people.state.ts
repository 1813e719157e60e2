import type { Instant } from '../calendar/index.js';
import type { Role } from '../case/roles.js';

/** A person of the buying organisation holds a role in the case. Ended assignments stay: they are history. */
export interface Assignment {
  readonly person: string;
  readonly role: Role;
  readonly from: Instant;
  readonly until?: Instant;
}

/** A person stands in for another in one role, from and until (exclusive) the given instants. */
export interface Deputy {
  readonly person: string;
  readonly deputy: string;
  readonly role: Role;
  readonly from: Instant;
  readonly until: Instant;
}

export interface PeopleState {
  readonly people: readonly Assignment[];
  readonly deputies: readonly Deputy[];
}

export interface PeopleFacts {
  PersonAssigned: { person: string; role: Role };
  PersonReplaced: { person: string; replacement: string; role: Role };
  AssignmentEnded: { person: string; role: Role };
  DeputyAppointed: { person: string; deputy: string; role: Role; from: Instant; until: Instant };
}

export const noPeople: PeopleState = { people: [], deputies: [] };
