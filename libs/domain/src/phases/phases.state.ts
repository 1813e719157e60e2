export interface PhasesState {}

export interface PhasesFacts {}

export const noPhases: PhasesState = {};
