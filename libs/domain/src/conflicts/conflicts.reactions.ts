import type { Reactions } from '../case/reaction.js';

export const conflictsReactions: Reactions = {};
