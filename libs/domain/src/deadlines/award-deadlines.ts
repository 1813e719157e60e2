import { addDays, dateInStockholm, dateInWords, startOfDay, type Instant } from '../calendar/index.js';
import { keptFrom } from '../archive/retention.js';
import { tendersBindUntil } from '../award/award.rules.js';
import type { Award, Sending } from '../award/award.state.js';
import { unsent } from '../award/sending.js';
import type { Text } from '../case/text.js';
import type { CaseState, Track } from '../case/state.js';
import { standstill, statutoryPeriod, statutoryPeriodOn } from '../periods/index.js';
import { definitionOf } from '../procedures/registry.js';
import { pendingReviews, reviewsOf } from '../review/pending.js';
import { standstillEndsAt } from '../award/standstill-end.js';
import type { Review } from '../review/review.state.js';
import { chosen, counted, demands, ending, passes, type LegalDeadline } from './legal-deadline.js';

/** A lot's validity of tenders, standstill, reviews and first day to sign, and the time for reasons that someone asks for. */
export function awardDeadlines(state: CaseState, track: Track, now: Instant): readonly LegalDeadline[] {
  const award = state.awards[track.id];
  return [
    ...validity(state, track, award, now),
    ...standstillOf(track, award, now),
    ...reviewsOf(state, track).flatMap((review) => reviewDeadlines(track, review, now)),
    ...signing(state, track, now),
    ...(award?.notification ? [reasons(track, now)] : []),
    ...retention(track, award, now),
  ];
}

function validity(state: CaseState, track: Track, award: Award | undefined, now: Instant): readonly LegalDeadline[] {
  const last = tendersBindUntil(state, track);
  if (last === undefined) return [];
  const months = state.documents?.tenderValidityMonths ?? 0;
  return [
    {
      id: `tender-validity:${track.id}`,
      track: track.id,
      says: { sv: 'Anbuden är bindande till och med', en: 'The tenders are binding to the end of' },
      ...ending(last),
      basis: 'LOU 10:10',
      explanation: [
        chosen(
          `Dokumenten anger ${months} månader från sista dagen för anbud.`,
          `The documents state ${months} months from the last day for tenders.`,
          'LOU 10:10',
          last,
        ),
      ],
      whose: 'authoritys-maximum',
      status: demands(award?.decision !== undefined, ending(last).endsAt, now),
      ...(award?.decision ? { doneOn: dateInStockholm(award.decision.at) } : {}),
      verified: true,
    },
  ];
}

function standstillOf(track: Track, award: Award | undefined, now: Instant): readonly LegalDeadline[] {
  const said = { id: `standstill:${track.id}`, track: track.id, says: { sv: 'Avtalsspärr', en: 'Standstill period' } };
  const common = { ...said, basis: 'LOU 20:1', whose: 'suppliers-minimum', verified: true } as const;
  const { notification, sending, standstillEndsOn, exAnte } = award ?? {};
  if (exAnte) {
    const period = statutoryPeriod('EX-ANTE', dateInStockholm(exAnte.publishedAt));
    return [{ ...common, basis: 'LOU 20:3', ...counted(period), status: passes(period.endsAt, now) }];
  }
  if (!notification || standstillEndsOn === undefined) {
    if (track.end || definitionOf(track.definition).standstill !== 'statutory') return [];
    const { from } = statutoryPeriodOn('STANDSTILL-ELECTRONIC', dateInStockholm(now));
    return [{ ...common, runsFrom: sending ? whenSentTo(sending) : from, explanation: [], status: 'ahead' }];
  }
  const period = standstill({
    sentAt: [notification.sentAt],
    electronicallyToAll: notification.electronic,
    statedEndsOn: standstillEndsOn,
  });
  return [{ ...common, ...counted(period), status: passes(period.endsAt, now) }];
}

function whenSentTo(sending: Sending): Text {
  const missing = unsent(sending).join(', ');
  return {
    sv: `när underrättelsen är skickad även till ${missing}`,
    en: `when the notification is sent to ${missing} too`,
  };
}

function reviewDeadlines(track: Track, review: Review, now: Instant): readonly LegalDeadline[] {
  const fresh = statutoryPeriod('NEW-CIRCUMSTANCES', review.filedOn);
  const about = { track: track.id, verified: true } as const;
  const circumstances: LegalDeadline = {
    ...about,
    id: `new-circumstances:${review.id}`,
    says: { sv: 'Nya omständigheter i målet', en: 'New circumstances in the case at court' },
    ...counted(fresh),
    basis: 'LOU 20:5 b',
    whose: 'suppliers-maximum',
    status: passes(fresh.endsAt, now),
  };
  if (review.tenDaysEndOn === undefined) return [circumstances];
  return [
    circumstances,
    {
      ...about,
      id: `ten-days:${review.id}`,
      says: { sv: 'Tio dagar efter domstolens avgörande', en: "Ten days after the court's decision" },
      ...ending(review.tenDaysEndOn),
      basis: 'LOU 20:10',
      explanation: [
        chosen(
          `Räknat från avgörandet enligt lag (1930:173): till och med ${dateInWords(review.tenDaysEndOn).sv}.`,
          `Counted from the decision under Act 1930:173: to the end of ${dateInWords(review.tenDaysEndOn).en}.`,
          'LOU 20:10, 20:18',
          review.tenDaysEndOn,
        ),
      ],
      whose: 'suppliers-minimum',
      status: passes(ending(review.tenDaysEndOn).endsAt, now),
    },
  ];
}

/** The first day on which the contract may be signed: the one after the standstill or the ten days; none while a court holds it. */
function signing(state: CaseState, track: Track, now: Instant): readonly LegalDeadline[] {
  const from = standstillEndsAt(state, track);
  if (from === undefined) return [];
  const firstOn = dateInStockholm(from);
  const day = dateInWords(firstOn);
  const held = pendingReviews(state, track).length > 0;
  return [
    {
      id: `first-signing:${track.id}`,
      track: track.id,
      says: { sv: 'Första dag då avtalet får slutas', en: 'First day on which the contract may be concluded' },
      ...(held
        ? {
            runsFrom: {
              sv: 'när domstolen har avgjort överprövningen eller hävt sitt beslut',
              en: 'when the court has decided the review or lifted its order',
            },
            explanation: [],
          }
        : {
            endsOn: firstOn,
            endsAt: from,
            explanation: [
              chosen(
                `Dagen efter spärrens sista dag (${dateInWords(addDays(firstOn, -1)).sv}): ${day.sv} kl. 00.00.`,
                `The day after the last day (${dateInWords(addDays(firstOn, -1)).en}): ${day.en} at 00:00.`,
                'LOU 20:1, 20:8–10',
                firstOn,
              ),
            ],
          }),
      basis: 'LOU 20:1, 20:8–10',
      whose: 'suppliers-minimum',
      status: !held && from <= now ? 'met' : 'ahead',
      verified: true,
    },
  ];
}

function reasons(track: Track, now: Instant): LegalDeadline {
  const row = statutoryPeriodOn('REASONS', dateInStockholm(now));
  const length = `${row.length.count}`;
  return {
    id: `reasons:${track.id}`,
    track: track.id,
    says: { sv: 'Upplysningar om skälen på begäran', en: 'Reasons on request' },
    runsFrom: { sv: `${length} dagar från ${row.from.sv}`, en: `${length} days from ${row.from.en}` },
    basis: row.source,
    explanation: [],
    whose: 'authoritys-maximum',
    status: 'ahead',
    verified: row.verified,
  };
}

function retention(track: Track, award: Award | undefined, now: Instant): readonly LegalDeadline[] {
  if (!award?.decision) return [];
  const period = keptFrom(award.decision.at);
  return [
    {
      id: `retention:${track.id}`,
      track: track.id,
      says: {
        sv: 'Anbud och dokumentation bevaras minst till',
        en: 'Tenders and documentation are kept at least until',
      },
      endsOn: period.endsOn,
      endsAt: period.endsAt,
      explanation: period.explanation,
      basis: 'LOU 12:17, 19:23, 19a:12',
      whose: 'authoritys-minimum',
      status: passes(startOfDay(addDays(period.endsOn, 1)), now),
      verified: true,
    },
  ];
}
