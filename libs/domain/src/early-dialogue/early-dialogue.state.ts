export interface EarlyDialogueState {}

export interface EarlyDialogueFacts {}

export const noEarlyDialogue: EarlyDialogueState = {};
