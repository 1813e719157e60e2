import type { Reactions } from '../case/react.js';

export const selectionReactions: Reactions = {};
