import { dateInStockholm, type Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import type { Scheduled } from './activity.js';
import { inOrder } from './dependencies.js';
import { milestoneAt } from './milestone-schedule.js';
import { graphOf, nodesOf } from './plan-nodes.js';
import { stageAt } from './stage-schedule.js';
import type { Standing, TimetableOptions } from './stage-walk.js';

/**
 * Dates everything in the plan, each after what it depends on. What is late is expected today, and moves what follows.
 * @param onTime activities that are taken to be done on their day although they are late, to see what their delay costs
 */
export function schedule(
  state: CaseState,
  now: Instant,
  options: TimetableOptions,
  onTime: readonly string[] = [],
): readonly Scheduled[] {
  const today = dateInStockholm(now);
  const nodes = nodesOf(state, now);
  const graph = graphOf(state, nodes);
  const done = new Map<string, Scheduled>();
  const standings = new Map<string, Standing>();
  for (const id of inOrder(graph)) {
    const node = nodes.find((one) => one.id === id);
    if (!node) continue;
    const dependsOn = graph.get(id) ?? [];
    const first = dependsOn.flatMap((one) => done.get(one) ?? []);
    const floor = onTime.includes(id) ? '0000-01-01' : today;
    if ('milestone' in node) {
      done.set(id, milestoneAt(state, node.milestone, first, floor, now));
    } else {
      const previous = node.previous === undefined ? undefined : standings.get(node.previous);
      const { scheduled, next } = stageAt({ state, node, previous, first, floor, now, options });
      done.set(id, scheduled);
      standings.set(id, next);
    }
  }
  return [...done.values()];
}
