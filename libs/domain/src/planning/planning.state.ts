export interface PlanningState {}

export interface PlanningFacts {}

export const noPlanning: PlanningState = {};
