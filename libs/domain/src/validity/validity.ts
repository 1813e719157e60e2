import { dateInStockholm, type CalendarDate } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { isPublished } from '../notices/note-sent.js';
import { statutoryPeriod } from '../periods/index.js';
import { isOutside } from '../procedures/regimes.js';
import { definitionOf } from '../procedures/registry.js';
import { noValidity, type Validity, type ValidityReview } from './validity.state.js';

export const validityOf = (state: CaseState, { id }: Pick<Track, 'id'>): Validity => state.validities[id] ?? noValidity;

/** The day on which a track's contract was concluded. */
export const concludedOn = (state: CaseState, { id }: Pick<Track, 'id'>): CalendarDate | undefined =>
  state.contracts[id]?.concludedOn;

/** Whether the act's rules on a contract's validity concern a track: it has one that was concluded under the act (LOU 20:13). */
export const hasContract = (state: CaseState, track: Track): boolean =>
  concludedOn(state, track) !== undefined && !isOutside(definitionOf(track.definition));

/** The applications that no court has ended. */
export const pendingValidity = (state: CaseState, track: Pick<Track, 'id'>): readonly ValidityReview[] =>
  validityOf(state, track).reviews.filter((one) => one.status === 'tried' || one.forbidden);

/** Those in which a court has ordered that the contract may not be performed meanwhile (LOU 20:16). */
export const forbidding = (state: CaseState, track: Pick<Track, 'id'>): readonly ValidityReview[] =>
  validityOf(state, track).reviews.filter((one) => one.forbidden);

/** The day on which the contract's award notice was published: as it was entered by hand, or as the database has told. */
export function noticePublishedOn(state: CaseState, track: Pick<Track, 'id'>): CalendarDate | undefined {
  const sent = Object.values(state.notices).findLast(
    (one) => one.kind === 'award' && one.track === track.id && one.rejectedAt === undefined,
  );
  if (!sent) return undefined;
  if (!isPublished(sent)) return sent.by === 'hand' ? state.contracts[track.id]?.awardNotice?.on : undefined;
  return [sent.ted, sent.national]
    .flatMap((one) => (one ? [dateInStockholm(one.publishedAt)] : []))
    .reduce((a, b) => (a < b ? a : b));
}

/**
 * The last day on which an application against the contract can reach the court (LOU 20:17): six months after it was concluded, or
 * thirty days after the award notice was published or the tenderers were told in writing, whichever ends first.
 */
export function lastDayForValidity(state: CaseState, track: Pick<Track, 'id'>): CalendarDate | undefined {
  const concluded = concludedOn(state, track);
  if (concluded === undefined) return undefined;
  const shorter = [noticePublishedOn(state, track), validityOf(state, track).informed?.on]
    .filter((on) => on !== undefined)
    .map((on) => statutoryPeriod('VALIDITY-REVIEW-AFTER-NOTICE', on).endsOn);
  return [statutoryPeriod('VALIDITY-REVIEW', concluded).endsOn, ...shorter].toSorted()[0];
}
