import type { CommandSpec } from '../case/command.js';

export const phasesCommands: readonly CommandSpec[] = [];
