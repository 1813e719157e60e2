export interface ConflictsState {}

export interface ConflictsFacts {}

export const noConflicts: ConflictsState = {};
