import type { CommandSpec } from '../case/command.js';

export const rulebookCommands: readonly CommandSpec[] = [];
