import type { CommandSpec } from '../case/command.js';

export const awardCommands: readonly CommandSpec[] = [];
