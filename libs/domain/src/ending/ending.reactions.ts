import type { Reactions } from '../case/react.js';

export const endingReactions: Reactions = {};
