export interface RulebookState {}

export interface RulebookFacts {}

export const noRulebook: RulebookState = {};
