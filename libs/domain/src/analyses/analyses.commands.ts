import type { CommandSpec } from '../case/command.js';

export const analysesCommands: readonly CommandSpec[] = [];
