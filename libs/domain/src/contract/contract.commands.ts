import type { CommandSpec } from '../case/command.js';

export const contractCommands: readonly CommandSpec[] = [];
