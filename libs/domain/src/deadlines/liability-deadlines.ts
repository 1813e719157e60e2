import { dateInWords, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { statutoryPeriod, statutoryPeriodOn, type DeadlineWarning, type StatutoryPeriodId } from '../periods/index.js';
import { forbidding, noticePublishedOn, validityOf } from '../validity/validity.js';
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
  const { informed, fine } = validityOf(state, track);
  const told = [noticePublishedOn(state, track), informed?.on].flatMap((on) => (on === undefined ? [] : [on]));
  const banned = forbidding(state, track).length > 0 ? [forbidden] : [];
  const [longest, ...shorter] = validity(track, concludedOn, told.toSorted()[0], now);
  return [
    ...(longest ? [{ ...longest, ...warned([...(longest.warnings ?? []), ...banned]) }] : []),
    ...shorter,
    damages(track, concludedOn, now),
    {
      ...period(track, 'FINE', concludedOn, now),
      whose: 'supervisors-maximum',
      ...(fine ? { status: 'met', doneOn: fine.on } : {}),
    },
  ];
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

const warned = (warnings: readonly DeadlineWarning[]) => (warnings.length === 0 ? {} : { warnings });

const forbidden: DeadlineWarning = {
  code: 'performance-forbidden',
  says: {
    sv: 'Domstolen har bestämt att avtalet inte får fullgöras tills vidare (LOU 20:16).',
    en: 'A court has ordered that the contract may not be performed for the time being (LOU 20:16).',
  },
};

/** Six months from the contract, or the thirty days after the award notice, or the information to the tenderers, where they end before that (LOU 20:17). */
function validity(
  track: Track,
  concludedOn: CalendarDate,
  published: CalendarDate | undefined,
  now: Instant,
): readonly LegalDeadline[] {
  const longest = period(track, 'VALIDITY-REVIEW', concludedOn, now);
  if (published === undefined) {
    const step = chosen(
      'En publicerad efterannons gör tiden kortare: 30 dagar från publiceringen. Så gör en underrättelse till anbudsgivarna.',
      'A published award notice makes the time shorter: 30 days from its publication. So does information to the tenderers.',
      'LOU 20:17',
    );
    return [{ ...longest, explanation: [...longest.explanation, step], warnings: [unpublished] }];
  }
  const after = period(track, 'VALIDITY-REVIEW-AFTER-NOTICE', published, now);
  const end = after.endsOn ?? '';
  if (end >= (longest.endsOn ?? '')) return [longest, after];
  const day = dateInWords(end);
  const step = chosen(
    `Efterannonsen är publicerad, eller anbudsgivarna underrättade: ansökan ska ha kommit in senast ${day.sv} i stället.`,
    `The award notice is published, or the tenderers are told: the application must be received by ${day.en} instead.`,
    'LOU 20:17',
    end,
  );
  return [{ ...longest, explanation: [...longest.explanation, step], status: after.status }, after];
}

const unpublished: DeadlineWarning = {
  code: 'notice-unpublished',
  says: {
    sv: 'Ingen efterannons är publicerad, och anbudsgivarna är inte underrättade: avtalet kan angripas under hela tiden.',
    en: 'No award notice is published, and the tenderers are not told: the contract can be attacked for the whole time.',
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
