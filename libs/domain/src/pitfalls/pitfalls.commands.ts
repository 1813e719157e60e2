import type { CommandSpec } from '../case/command.js';

export const pitfallsCommands: readonly CommandSpec[] = [];
