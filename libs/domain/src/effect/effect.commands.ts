import type { CommandSpec } from '../case/command.js';

export const effectCommands: readonly CommandSpec[] = [];
