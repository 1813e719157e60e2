import type { Appliers } from '../case/applier.js';
import { publishPackage } from '../early-dialogue/disclosure.js';
import { noteSent } from '../notices/note-sent.js';
import type { NoticeFacts } from './notice.state.js';

export const noticeEvolve: Appliers<keyof NoticeFacts> = {
  NoticePublished: (state, { facts, at }) => {
    const { dispatchedAt, publicationId } = facts;
    const noted = noteSent(state, { kind: 'call', sentAt: dispatchedAt, publicationId });
    return { ...publishPackage(noted, at), notice: facts };
  },
};
