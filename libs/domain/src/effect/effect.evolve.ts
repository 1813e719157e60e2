import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Effect, EffectFacts, FutureDecision } from './effect.state.js';

const put = (state: CaseState, track: string, change: (so: Effect) => Effect): CaseState => ({
  ...state,
  effects: { ...state.effects, [track]: change(state.effects[track] ?? { measurements: [] }) },
});

/** Further development within the contract is delivered and followed up anew; what was found stays. */
function decided({ earlier = [], ...so }: Effect, decision: FutureDecision): Effect {
  if (decision.development !== 'within-contract')
    return { ...so, ...(earlier.length > 0 ? { earlier } : {}), decision };
  return { measurements: [], decision, earlier: [...earlier, { ...so, decision }] };
}

/** A new delivery begins the follow-up that the last decision led to. */
function accepted({ decision: _led, ...so }: Effect, acceptedOn: string, acceptedBy: string): Effect {
  return { ...so, acceptedOn, acceptedBy };
}

export const effectEvolve: Appliers<keyof EffectFacts> = {
  DeliveryAccepted: (state, { actor, facts: { track, on } }) => put(state, track, (so) => accepted(so, on, actor.id)),
  MeasurementRecorded: (state, { facts: { track, ...measurement } }) =>
    put(state, track, (so) => ({ ...so, measurements: [...so.measurements, measurement] })),
  MeasurementCorrected: (state, { facts: { track, ...measurement } }) =>
    put(state, track, (so) => {
      const isOld = (one: { indicator: string; point: string }) =>
        one.indicator === measurement.indicator && one.point === measurement.point;
      return {
        ...so,
        measurements: so.measurements.map((one) => (isOld(one) ? measurement : one)),
        corrected: [...(so.corrected ?? []), ...so.measurements.filter(isOld)],
      };
    }),
  EffectReviewed: (state, { facts: { track, point, on, actions } }) =>
    put(state, track, (so) => ({
      ...so,
      reviews: [...(so.reviews ?? []), { point, on }],
      actions: [...(so.actions ?? []), ...actions],
    })),
  EffectActionCompleted: (state, { facts: { track, action, on } }) =>
    put(state, track, (so) => ({
      ...so,
      actions: (so.actions ?? []).map((one) => (one.id === action ? { ...one, doneOn: on } : one)),
    })),
  FutureDecided: (state, { actor, facts: { track, choice, development } }) =>
    put(state, track, (so) => decided(so, { choice, ...(development ? { development } : {}), by: actor.id })),
};
