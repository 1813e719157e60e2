import type { Reactions } from '../case/reaction.js';

export const phasesReactions: Reactions = {};
