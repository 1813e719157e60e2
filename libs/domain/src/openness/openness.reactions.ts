import type { Reactions } from '../case/reaction.js';

export const opennessReactions: Reactions = {};
