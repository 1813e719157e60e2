import type { Reactions } from '../case/react.js';

export const windowsReactions: Reactions = {};
