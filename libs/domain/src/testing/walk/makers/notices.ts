import { epochMilliseconds } from '../../../calendar/index.js';
import { isPublished } from '../../../notices/note-sent.js';
import type { SentNotice } from '../../../notices/notices.state.js';
import type { Scene } from '../scene.js';
import type { Makers } from './maker.js';

/** A notice that was sent, mostly one that is not rejected and of a sort. */
function noticeIn({ state, random }: Scene, fits: (one: SentNotice) => boolean): SentNotice | undefined {
  const all = Object.values(state.notices);
  const fitting = all.filter((one) => !one.rejectedAt && fits(one));
  const from = fitting.length > 0 && random.chance(0.95) ? fitting : all;
  return from.length === 0 ? undefined : random.pick(from);
}

/** An instant between the dispatch and now. */
const between = ({ sentAt }: SentNotice, { now, random }: Scene) =>
  epochMilliseconds(sentAt) < epochMilliseconds(now) && random.chance(0.3) ? sentAt : now;

export const notices: Makers = {
  ConfirmNoticeReceipt: (scene) => {
    const notice = noticeIn(scene, (one) => one.confirmedAt === undefined);
    return notice && { notice: notice.id, confirmedAt: between(notice, scene) };
  },
  RecordPublication: (scene) => {
    const notice = noticeIn(scene, (one) => !isPublished(one) || one.national === undefined);
    if (!notice) return undefined;
    const where = notice.eu && notice.ted === undefined && scene.random.chance(0.9) ? 'ted' : 'national';
    return { notice: notice.id, where, publicationId: scene.fresh('TED'), publishedAt: scene.now };
  },
  RecordNoticeRejection: (scene) => {
    const notice = noticeIn(scene, (one) => !isPublished(one));
    return notice && { notice: notice.id, reasons: 'A code is not of the main vocabulary.' };
  },
};
