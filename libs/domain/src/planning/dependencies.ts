import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { stageIds } from './case-stages.js';
import type { Milestone } from './planning.state.js';

type Planned = Pick<Milestone, 'id' | 'after' | 'dependsOn' | 'holds'>;

/** What a milestone comes after, by id. */
export const before = ({ after, dependsOn }: Pick<Milestone, 'after' | 'dependsOn'>): readonly string[] => [
  ...new Set([...dependsOn, ...(after ? [after.activity] : [])]),
];

/** What each milestone and stage comes after: stages one after the other, and after the milestones that hold them. */
export function dependencies(
  stages: readonly string[],
  milestones: readonly Planned[],
): ReadonlyMap<string, readonly string[]> {
  const held = (stage: string) => milestones.filter(({ holds }) => holds.includes(stage)).map(({ id }) => id);
  return new Map<string, readonly string[]>([
    ...stages.map((stage, at) => [stage, [...stages.slice(Math.max(at - 1, 0), at), ...held(stage)]] as const),
    ...milestones.map((one) => [one.id, before(one)] as const),
  ]);
}

/** Ids in an order in which each comes after all that it depends on; those of a circle are left out. */
export function inOrder(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  for (let size = -1; size !== done.size;) {
    size = done.size;
    for (const [id, first] of graph) {
      if (first.every((one) => done.has(one) || !graph.has(one))) done.add(id);
    }
  }
  return [...done];
}

/** Those that would wait for themselves if a milestone were planned, or moved, like this. */
export function circle(state: CaseState, now: Instant, changed: Planned): readonly string[] {
  const others = Object.values(state.milestones).filter(({ id }) => id !== changed.id);
  const graph = dependencies(stageIds(state, now), [...others, changed]);
  const sound = inOrder(graph);
  return [...graph.keys()].filter((id) => !sound.includes(id));
}
