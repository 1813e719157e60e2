import type { Appliers } from '../case/applier.js';
import type { SimulationFacts } from './simulation.state.js';

export const simulationEvolve: Appliers<keyof SimulationFacts> = {
  ModelSimulated: (state, { facts: { version } }) =>
    state.documents?.version === version ? { ...state, documents: { ...state.documents, simulated: true } } : state,
};
