import type { CommandSpec } from '../case/command.js';

export const documentsCommands: readonly CommandSpec[] = [];
