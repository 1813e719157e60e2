import type { CommandSpec } from '../case/command.js';

export const startCommands: readonly CommandSpec[] = [];
