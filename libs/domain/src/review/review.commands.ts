import type { CommandSpec } from '../case/command.js';

export const reviewCommands: readonly CommandSpec[] = [];
