import type { CommandSpec } from '../case/command.js';

export const definitionChangeCommands: readonly CommandSpec[] = [];
