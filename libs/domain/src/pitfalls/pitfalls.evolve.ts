import type { Appliers } from '../case/applier.js';
import { canonicalJson } from '../procedures/canonical-json.js';
import { findStop } from './pitfalls.table.js';
import type { Lift, PitfallAnswers, PitfallsFacts } from './pitfalls.state.js';

/** Whether an answer changed on which the lift's stop rests. */
function changed(lift: Lift, before: PitfallAnswers | undefined, after: PitfallAnswers['answers']): boolean {
  const raisedBy = findStop(lift.stop)?.stop.raisedBy ?? [];
  return raisedBy.some((one) => canonicalJson(before?.answers[one] ?? null) !== canonicalJson(after[one] ?? null));
}

export const pitfallsEvolve: Appliers<keyof PitfallsFacts> = {
  PitfallAnswered: (state, { facts: { pitfall, version, on, answers }, actor, at }) => {
    const before = state.pitfalls[pitfall];
    const { id: by, deputyFor } = actor;
    const given = { version, by, ...(deputyFor === undefined ? {} : { deputyFor }), at, on, answers };
    return {
      ...state,
      pitfalls: { ...state.pitfalls, [pitfall]: given },
      lifts: state.lifts.map((lift) =>
        lift.lapsedAt === undefined && findStop(lift.stop)?.of.id === pitfall && changed(lift, before, answers)
          ? { ...lift, lapsedAt: at }
          : lift,
      ),
    };
  },
  StopLifted: (state, { facts: { pitfall: _of, ...lift }, actor, at }) => ({
    ...state,
    lifts: [...state.lifts, { ...lift, by: actor.id, at }],
  }),
  PriorInvolvementChecked: (state, { facts, actor }) => ({
    ...state,
    priorInvolvements: [
      ...state.priorInvolvements.filter((one) => one.supplier !== facts.supplier),
      { ...facts, by: actor.id },
    ],
  }),
};
