import type { CommandSpec } from '../case/command.js';

export const windowsCommands: readonly CommandSpec[] = [];
