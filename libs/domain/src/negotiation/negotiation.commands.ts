import type { CommandSpec } from '../case/command.js';

export const negotiationCommands: readonly CommandSpec[] = [];
