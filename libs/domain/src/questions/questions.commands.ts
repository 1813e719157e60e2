import type { CommandSpec } from '../case/command.js';

export const questionsCommands: readonly CommandSpec[] = [];
