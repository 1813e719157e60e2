import type { CommandSpec } from '../case/command.js';

export const peopleCommands: readonly CommandSpec[] = [];
