export interface KeyFunctionsState {}

export interface KeyFunctionsFacts {}

export const noKeyFunctions: KeyFunctionsState = {};
