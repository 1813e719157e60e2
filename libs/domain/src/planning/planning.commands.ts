import type { CommandSpec } from '../case/command.js';

export const planningCommands: readonly CommandSpec[] = [];
