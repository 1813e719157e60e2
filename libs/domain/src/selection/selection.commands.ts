import type { CommandSpec } from '../case/command.js';

export const selectionCommands: readonly CommandSpec[] = [];
