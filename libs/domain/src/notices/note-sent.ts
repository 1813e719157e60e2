import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { definitionOf } from '../procedures/registry.js';
import { noticeRegime } from './drafting.js';
import type { NoticeKind, Publication, SentNotice } from './notices.state.js';

interface Sent {
  readonly kind: NoticeKind;
  readonly track?: string;
  readonly sentAt: Instant;
  /** None when the program sends it: the id comes back from the database. */
  readonly publicationId?: string;
  /** Where it is known to be published already. */
  readonly published?: Publication;
}

/** The id that the next notice of a kind gets. */
export const nextNoticeId = (state: CaseState, kind: NoticeKind): string =>
  `${kind}-${Object.values(state.notices).filter((one) => one.kind === kind).length + 1}`;

/** The state with one more notice that was sent. */
export function noteSent(state: CaseState, { kind, track, sentAt, publicationId, published }: Sent): CaseState {
  const id = nextNoticeId(state, kind);
  const [first] = Object.values(state.tracks);
  const of = (track === undefined ? undefined : state.tracks[track]) ?? first;
  const eu = of !== undefined && noticeRegime(definitionOf(of.definition)) === 'eu';
  const notice: SentNotice = {
    id,
    kind,
    ...(track === undefined ? {} : { track }),
    sentAt,
    by: publicationId === undefined ? 'port' : 'hand',
    eu,
    ...(publicationId === undefined ? {} : { publicationId }),
    ...(published === undefined ? {} : { [eu ? 'ted' : 'national']: published }),
  };
  return { ...state, notices: { ...state.notices, [id]: notice } };
}

/** A notice that was sent, by its id; undefined where there is none. */
export const sentNotice = ({ notices }: CaseState, id: string): SentNotice | undefined =>
  Object.hasOwn(notices, id) ? notices[id] : undefined;

/** Whether the last notice of a kind, of a track where one is named, was rejected by the database. */
export const wasRejected = ({ notices }: CaseState, kind: NoticeKind, track?: string): boolean =>
  Object.values(notices).findLast((one) => one.kind === kind && (track === undefined || one.track === track))
    ?.rejectedAt !== undefined;

/** Whether a notice has been published anywhere that the case knows of. */
export const isPublished = ({ ted, national }: SentNotice): boolean => ted !== undefined || national !== undefined;

/** The call for competition that counts: the last one that wasn't rejected. */
export const standingCall = ({ notices }: CaseState): SentNotice | undefined =>
  Object.values(notices).findLast((one) => one.kind === 'call' && one.rejectedAt === undefined);
