export interface DefinitionChangeState {}

export interface DefinitionChangeFacts {}

export const noDefinitionChange: DefinitionChangeState = {};
