export interface DelegationState {}

export interface DelegationFacts {}

export const noDelegation: DelegationState = {};
