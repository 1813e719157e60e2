import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { toSay } from '../modification/announced.js';
import { noticeContents, type NoticeDraft } from './contents.js';
import { drafting, type GivenContents } from './drafting.js';
import type { NoticeKind } from './notices.state.js';

/** What the command that sent the notice said, as far as the case keeps it; nothing before it is sent. */
function said(state: CaseState, kind: NoticeKind, track: string | undefined): GivenContents {
  if (kind === 'call' && state.notice) {
    const { dispatchedAt, questionsUntilOn } = state.notice;
    const first = Object.values(state.windows).find((one) => one.status !== 'cancelled');
    return { dispatchedAt, questionsUntilOn, ...(first ? { submissionsDueAt: first.dueAt } : {}) };
  }
  const found = state.tracks[track ?? ''];
  if (kind === 'modification' && found) return toSay(state, found);
  return (kind === 'award' && state.contracts[track ?? '']?.awardNotice) || {};
}

/**
 * A notice as the case can fill it in at an instant, whether it is sent or not; undefined for a track that isn't there.
 * @param track the lot, or the partner's track, of an award; default: the first one
 */
export function noticeDraft(state: CaseState, kind: NoticeKind, at: Instant, track?: string): NoticeDraft | undefined {
  const of = track ?? Object.keys(state.tracks)[0];
  const draft = drafting(state, kind, said(state, kind, of), of);
  return draft && noticeContents(draft, at);
}
