import type { CommandSpec } from '../case/command.js';

export const keyFunctionsCommands: readonly CommandSpec[] = [];
