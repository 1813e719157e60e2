import type { CommandSpec } from '../case/command.js';

export const conflictsCommands: readonly CommandSpec[] = [];
