import type { Appliers } from './applier.js';
import type { HeadFacts } from './facts.js';
import { definitionOf } from '../procedures/registry.js';

export const headEvolve: Appliers<keyof HeadFacts> = {
  CaseCreated: (state, { at, facts }) => {
    const { preparation, training, people, estimatedValue, ...said } = facts;
    return {
      ...state,
      ...said,
      ...(estimatedValue ? { estimatedValue } : {}),
      createdAt: at,
      training: training ? { now: training.startsAt } : null,
      people: people.map((one) => ({ ...one, from: at })),
      tracks: {
        case: { id: 'case', definition: preparation, stage: definitionOf(preparation).begins, enteredAt: at, round: 1 },
      },
    };
  },
  ClockAdvanced: (state, { facts }) => ({ ...state, training: { now: facts.to } }),
  TaskReminded: (state, { facts }) => ({
    ...state,
    reminded: { ...state.reminded, [facts.task]: { times: facts.reminder, escalated: false } },
  }),
  TaskEscalated: (state, { facts }) => ({
    ...state,
    reminded: { ...state.reminded, [facts.task]: { times: state.reminded[facts.task]?.times ?? 0, escalated: true } },
  }),
};
