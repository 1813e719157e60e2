import type { CommandSpec } from '../case/command.js';

export const earlyDialogueCommands: readonly CommandSpec[] = [];
