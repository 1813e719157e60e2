export interface ContestState {}

export interface ContestFacts {}

export const noContest: ContestState = {};
