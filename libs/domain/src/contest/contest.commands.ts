import type { CommandSpec } from '../case/command.js';

export const contestCommands: readonly CommandSpec[] = [];
