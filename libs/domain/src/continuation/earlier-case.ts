import type { Actor } from '../case/actor.js';
import { rolesOf } from '../case/capacity.js';
import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';

/** A case that another goes on from, as the record brings it. */
export interface EarlierCase {
  readonly id: string;
  readonly state: CaseState;
  /** What is kept apart of the events that are inherited from, in their order; disposed bodies are not among them. */
  readonly told: readonly {
    readonly type: string;
    readonly facts: unknown;
    readonly body: { readonly [name: string]: unknown };
  }[];
}

/** The events whose texts a new case inherits. */
export const inheritedFrom = [
  'AnalysisWritten',
  'DisclosureAdded',
  'InformationShared',
  'LessonRecorded',
  'EffectReviewed',
  'FutureDecided',
] as const;

const seeAll = ['manager', 'registrar'];

/** Whether a person may read the earlier case: has a role in it, or reads all of its organisation's. */
export function mayRead({ state }: EarlierCase, actor: Actor, now: Instant): boolean {
  const held = rolesOf(state, actor.id, state.training?.now ?? now);
  const all = actor.organisationRoles.filter(({ organisation }) => organisation === state.organisation);
  const roles = [...held, ...all.flatMap(({ role }) => (seeAll.includes(role) ? [role] : []))];
  return roles.some((role) => !actor.via || actor.via.roles.includes(role));
}
