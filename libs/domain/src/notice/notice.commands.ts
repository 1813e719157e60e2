import type { CommandSpec } from '../case/command.js';

export const noticeCommands: readonly CommandSpec[] = [];
