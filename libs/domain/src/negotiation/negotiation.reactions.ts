import type { Reactions } from '../case/react.js';

export const negotiationReactions: Reactions = {};
