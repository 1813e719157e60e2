import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Milestone, PlanningFacts } from './planning.state.js';

const put = (state: CaseState, id: string, change: (milestone: Milestone) => Milestone): CaseState => {
  const milestone = state.milestones[id];
  return milestone ? { ...state, milestones: { ...state.milestones, [id]: change(milestone) } } : state;
};

export const planningEvolve: Appliers<keyof PlanningFacts> = {
  MilestonePlanned: (state, { facts: { milestone } }) => ({
    ...state,
    milestones: { ...state.milestones, [milestone.id]: milestone },
  }),
  MilestoneMoved: (state, { facts: { id, ...moved } }) =>
    put(state, id, ({ on: _on, after: _after, ...rest }) => ({ ...rest, ...moved })),
  MilestoneReached: (state, { facts: { id, on } }) => put(state, id, (one) => ({ ...one, reachedOn: on })),
  MilestoneDropped: (state, { facts: { id } }) => ({
    ...state,
    milestones: Object.fromEntries(Object.entries(state.milestones).filter(([one]) => one !== id)),
  }),
};
