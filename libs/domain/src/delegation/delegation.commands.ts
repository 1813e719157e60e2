import type { CommandSpec } from '../case/command.js';

export const delegationCommands: readonly CommandSpec[] = [];
