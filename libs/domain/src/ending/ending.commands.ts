import type { CommandSpec } from '../case/command.js';

export const endingCommands: readonly CommandSpec[] = [];
