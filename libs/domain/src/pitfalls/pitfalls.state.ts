export interface PitfallsState {}

export interface PitfallsFacts {}

export const noPitfalls: PitfallsState = {};
