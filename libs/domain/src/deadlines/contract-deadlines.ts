import { dateInStockholm, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { statutoryPeriod, statutoryPeriodOn, type StatutoryPeriodId } from '../periods/index.js';
import { awardNoticeDuty, reportDuty, reportPeriod } from '../contract/duties.js';
import { isOutside } from '../procedures/regimes.js';
import { definitionOf } from '../procedures/registry.js';
import { liabilityDeadlines } from './liability-deadlines.js';
import { counted, demands, passes, type LegalDeadline } from './legal-deadline.js';

/** What follows from a contract: award notice, report or documentation where the act asks for them, and review of its validity. */
export function contractDeadlines(state: CaseState, track: Track, now: Instant): readonly LegalDeadline[] {
  const { concludedOn, awardNotice, reportCompletedOn } = state.contracts[track.id] ?? {};
  const definition = definitionOf(track.definition);
  if (isOutside(definition) || definition.contracts === 'none') return [];
  if (concludedOn === undefined) {
    if (state.start?.decision !== 'start' || track.end) return [];
    return [ahead(track, 'AWARD-NOTICE', now), ahead(track, reportPeriod(state, track, dateInStockholm(now)), now)];
  }
  const report = reportPeriod(state, track, concludedOn);
  return [
    ...(awardNoticeDuty(state, track).length > 0
      ? [duty(track, 'AWARD-NOTICE', concludedOn, awardNotice?.on, now)]
      : []),
    ...(reportDuty(state, track).length > 0 ? [duty(track, report, concludedOn, reportCompletedOn, now)] : []),
    ...liabilityDeadlines(state, track, concludedOn, now),
  ];
}

/** The notice of a contest's result, within thirty days of the day on which the entrants became known (LOU 18:2). */
export function contestDeadlines(state: CaseState, now: Instant): readonly LegalDeadline[] {
  const [track] = Object.values(state.tracks);
  const { revealed, result } = state.contest;
  return track && revealed ? [duty(track, 'CONTEST-RESULT', revealed.on, result?.on, now)] : [];
}

/** The time in which a decision to cancel can be tried, by the track that was cancelled (`case`: all). */
export const cancellationDeadlines = (state: CaseState, now: Instant): readonly LegalDeadline[] =>
  Object.entries(state.cancellations).flatMap(([track, { on, electronic, reviewEndsOn }]) => {
    if (reviewEndsOn === undefined) return [];
    const period = statutoryPeriod(electronic ? 'CANCEL-REVIEW-ELECTRONIC' : 'CANCEL-REVIEW-OTHER', on);
    return [
      {
        id: `cancellation-review:${track}`,
        track,
        says: { sv: 'Ansökan om överprövning av beslutet att avbryta', en: 'Review of the decision to cancel' },
        ...counted(period),
        basis: 'LOU 20:12',
        whose: 'suppliers-maximum' as const,
        status: passes(period.endsAt, now),
        verified: true,
      },
    ];
  });

const named = (track: Track, id: StatutoryPeriodId, on: CalendarDate) => {
  const { says, source, verified } = statutoryPeriodOn(id, on);
  return { id: `${id.toLowerCase()}:${track.id}`, track: track.id, says, basis: source, verified };
};

function ahead(track: Track, id: StatutoryPeriodId, now: Instant): LegalDeadline {
  const on = dateInStockholm(now);
  const { from, length } = statutoryPeriodOn(id, on);
  return {
    ...named(track, id, on),
    runsFrom: { sv: `${length.count} dagar från ${from.sv}`, en: `${length.count} days from ${from.en}` },
    explanation: [],
    whose: 'authoritys-maximum',
    status: 'ahead',
  };
}

function duty(
  track: Track,
  id: StatutoryPeriodId,
  concludedOn: CalendarDate,
  doneOn: CalendarDate | undefined,
  now: Instant,
): LegalDeadline {
  const period = statutoryPeriod(id, concludedOn);
  return {
    ...named(track, id, concludedOn),
    ...counted(period),
    whose: 'authoritys-maximum',
    status: demands(doneOn !== undefined, period.endsAt, now),
    ...(doneOn === undefined ? {} : { doneOn }),
  };
}
