import type { Appliers } from '../case/applier.js';
import type { NoticeFacts } from './notice.state.js';

export const noticeEvolve: Appliers<keyof NoticeFacts> = {
  NoticePublished: (state, { facts }) => ({ ...state, notice: facts }),
};
