import type { CommandSpec } from '../case/command.js';

export const evaluationCommands: readonly CommandSpec[] = [];
