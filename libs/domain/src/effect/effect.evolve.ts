import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Effect, EffectFacts } from './effect.state.js';

const put = (state: CaseState, track: string, change: (so: Effect) => Effect): CaseState => ({
  ...state,
  effects: { ...state.effects, [track]: change(state.effects[track] ?? { measurements: [] }) },
});

export const effectEvolve: Appliers<keyof EffectFacts> = {
  DeliveryAccepted: (state, { facts: { track, on } }) => put(state, track, (so) => ({ ...so, acceptedOn: on })),
  MeasurementRecorded: (state, { facts: { track, ...measurement } }) =>
    put(state, track, (so) => ({ ...so, measurements: [...so.measurements, measurement] })),
  FutureDecided: (state, { actor, facts: { track, choice } }) =>
    put(state, track, (so) => ({ ...so, decision: { choice, by: actor.id } })),
};
