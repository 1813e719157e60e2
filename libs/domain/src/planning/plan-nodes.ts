import type { Instant } from '../calendar/index.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { stagesOf, type CaseStage } from './case-stages.js';
import { before } from './dependencies.js';
import type { Milestone } from './planning.state.js';

/** A stage of one track in the plan, or a milestone. */
export type Node =
  | { readonly id: string; readonly track: Track; readonly place: CaseStage; readonly previous?: string }
  | { readonly id: string; readonly milestone: Milestone };

/** All stages of all tracks, those from before lots parted once, and the milestones. */
export function nodesOf(state: CaseState, now: Instant): readonly Node[] {
  const nodes = new Map<string, Node>();
  for (const track of Object.values(state.tracks)) {
    let previous: string | undefined;
    for (const place of stagesOf(state, track, now)) {
      if (place.status === 'ahead' && track.end) break;
      const id = activityId(state, track, place);
      if (!nodes.has(id)) nodes.set(id, { id, track, place, ...(previous === undefined ? {} : { previous }) });
      previous = id;
    }
  }
  for (const milestone of Object.values(state.milestones)) nodes.set(milestone.id, { id: milestone.id, milestone });
  return [...nodes.values()];
}

/** A passed stage belongs to the track that went through it: the partner's, its lot's, or the whole case. */
function activityId(state: CaseState, track: Track, { stage, status }: CaseStage): string {
  const own = `${track.id}/${stage.id}`;
  if (status !== 'passed') return own;
  return (
    [own, `${lotOf(track)}/${stage.id}`, `case/${stage.id}`].find((id) => state.stageDates[id]) ?? `case/${stage.id}`
  );
}

/** What each node comes after, as activity ids: a stage named by a milestone stands for that stage of every track. */
export function graphOf(state: CaseState, nodes: readonly Node[]): ReadonlyMap<string, readonly string[]> {
  const named = (id: string) =>
    state.milestones[id] ? [id] : nodes.flatMap((one) => ('place' in one && one.place.stage.id === id ? [one.id] : []));
  const held = (stage: string) =>
    Object.values(state.milestones).flatMap(({ id, holds }) => (holds.includes(stage) ? [id] : []));
  return new Map(
    nodes.map((node) => [
      node.id,
      'milestone' in node
        ? before(node.milestone).flatMap(named)
        : [...(node.previous === undefined ? [] : [node.previous]), ...held(node.place.stage.id)],
    ]),
  );
}
