import type { Reactions } from '../case/react.js';

export const noticeReactions: Reactions = {};
