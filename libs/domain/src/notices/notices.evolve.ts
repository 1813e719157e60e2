import { exAntePublished, exAnteRejected } from '../award/ex-ante-sent.js';
import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { NoticesFacts, SentNotice } from './notices.state.js';

const put = (state: CaseState, id: string, change: Partial<SentNotice>): CaseState => {
  const notice = state.notices[id];
  return notice ? { ...state, notices: { ...state.notices, [id]: { ...notice, ...change } } } : state;
};

/** Nothing valid was announced: what waits for submissions is cancelled, and the notice is as if it had not been sent. */
function unannounced(state: CaseState): CaseState {
  // After the opening the competition stands as it is, until somebody decides to cancel it.
  if (Object.values(state.windows).some((one) => one.status === 'opened')) return state;
  const { notice: _rejected, ...rest } = state;
  const windows = Object.entries(state.windows).map(([id, one]) => [id, { ...one, status: 'cancelled' }] as const);
  return { ...rest, windows: Object.fromEntries(windows) };
}

/** The duty to send an award notice, or that of a contest's result, is open again. */
function unsentResult(state: CaseState, { kind, track }: SentNotice): CaseState {
  if (kind === 'contest-result') {
    const { result: _rejected, ...contest } = state.contest;
    return { ...state, contest };
  }
  const found = track === undefined ? undefined : state.contracts[track];
  if (kind !== 'award' || track === undefined || !found) return state;
  const { awardNotice: _rejected, ...contract } = found;
  return { ...state, contracts: { ...state.contracts, [track]: contract } };
}

export const noticesEvolve: Appliers<keyof NoticesFacts> = {
  NoticeReceiptConfirmed: (state, { facts: { notice, confirmedAt } }) => put(state, notice, { confirmedAt }),
  PublicationRecorded: (state, { facts: { notice, where, standstillEndsOn, ...publication } }) => {
    const published = put(state, notice, { [where]: publication });
    return standstillEndsOn === undefined
      ? published
      : exAntePublished(published, { notice, standstillEndsOn, ...publication });
  },
  NoticeRejected: (state, { at, facts: { notice } }) => {
    const rejected = put(state, notice, { rejectedAt: at });
    const found = state.notices[notice];
    if (!found) return state;
    return found.kind === 'call' ? unannounced(rejected) : exAnteRejected(unsentResult(rejected, found), found.id);
  },
};
