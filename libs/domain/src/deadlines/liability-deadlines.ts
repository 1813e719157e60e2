import { dateInStockholm, dateInWords, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { isPublished } from '../notices/note-sent.js';
import { statutoryPeriod, statutoryPeriodOn, type DeadlineWarning, type StatutoryPeriodId } from '../periods/index.js';
import { chosen, counted, passes, type LegalDeadline } from './legal-deadline.js';

/**
 * What threatens a contract after it was concluded (LOU 20:13–21, 21): until when a court can be asked to declare it ineffective,
 * and how the award notice shortens that; until when damages can be claimed at the least, and a fine be decided.
 */
export function liabilityDeadlines(
  state: CaseState,
  track: Track,
  concludedOn: CalendarDate,
  now: Instant,
): readonly LegalDeadline[] {
  const published = publishedOn(state, track);
  return [
    ...validity(track, concludedOn, published, now),
    damages(track, concludedOn, now),
    { ...period(track, 'FINE', concludedOn, now), whose: 'supervisors-maximum' },
  ];
}

/** The day on which the contract's award notice was published: as it was entered by hand, or as the database has told. */
function publishedOn(state: CaseState, track: Track): CalendarDate | undefined {
  const sent = Object.values(state.notices).findLast(
    (one) => one.kind === 'award' && one.track === track.id && one.rejectedAt === undefined,
  );
  if (!sent) return undefined;
  if (!isPublished(sent)) return sent.by === 'hand' ? state.contracts[track.id]?.awardNotice?.on : undefined;
  return [sent.ted, sent.national]
    .flatMap((one) => (one ? [dateInStockholm(one.publishedAt)] : []))
    .reduce((a, b) => (a < b ? a : b));
}

function period(track: Track, id: StatutoryPeriodId, from: CalendarDate, now: Instant): LegalDeadline {
  const { says, source, verified } = statutoryPeriodOn(id, from);
  const computed = statutoryPeriod(id, from);
  return {
    ...{ id: `${id.toLowerCase()}:${track.id}`, track: track.id, says, basis: source, verified },
    ...counted(computed),
    whose: 'suppliers-maximum',
    status: passes(computed.endsAt, now),
  };
}

/** Six months from the contract, or the thirty days after the award notice where they end before that (LOU 20:17). */
function validity(
  track: Track,
  concludedOn: CalendarDate,
  published: CalendarDate | undefined,
  now: Instant,
): readonly LegalDeadline[] {
  const longest = period(track, 'VALIDITY-REVIEW', concludedOn, now);
  if (published === undefined) {
    const step = chosen(
      'En publicerad efterannons gör tiden kortare: 30 dagar från publiceringen.',
      'A published award notice makes the time shorter: 30 days from its publication.',
      'LOU 20:17',
    );
    return [{ ...longest, explanation: [...longest.explanation, step], warnings: [unpublished] }];
  }
  const after = period(track, 'VALIDITY-REVIEW-AFTER-NOTICE', published, now);
  const end = after.endsOn ?? '';
  if (end >= (longest.endsOn ?? '')) return [longest, after];
  const day = dateInWords(end);
  const step = chosen(
    `Efterannonsen är publicerad: ansökan ska ha kommit in senast ${day.sv} i stället.`,
    `The award notice is published: the application must be received by ${day.en} instead.`,
    'LOU 20:17',
    end,
  );
  return [{ ...longest, explanation: [...longest.explanation, step], status: after.status }, after];
}

const unpublished: DeadlineWarning = {
  code: 'notice-unpublished',
  says: {
    sv: 'Ingen efterannons är publicerad: avtalet kan angripas under hela tiden.',
    en: 'No award notice is published: the contract can be attacked for the whole time.',
  },
};

/** Nobody has learned of the contract before it was concluded; when a supplier did is not known here. */
function damages(track: Track, concludedOn: CalendarDate, now: Instant): LegalDeadline {
  const warning: DeadlineWarning = {
    code: 'from-knowledge',
    says: {
      sv: 'Tidigast denna dag: tiden räknas för var och en från när den fick veta att avtalet slutits.',
      en: 'This day at the earliest: the time is counted for each from when it learned of the contract.',
    },
  };
  return { ...period(track, 'DAMAGES', concludedOn, now), warnings: [warning] };
}
