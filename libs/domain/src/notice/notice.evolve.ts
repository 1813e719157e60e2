import type { Appliers } from '../case/applier.js';
import { publishPackage } from '../early-dialogue/disclosure.js';
import type { NoticeFacts } from './notice.state.js';

export const noticeEvolve: Appliers<keyof NoticeFacts> = {
  NoticePublished: (state, { facts, at }) => ({ ...publishPackage(state, at), notice: facts }),
};
