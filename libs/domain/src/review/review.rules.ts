import { keepsStandstill } from '../award/keeps-standstill.js';
import { isCalendarDate } from '../calendar/index.js';
import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import { courtsInTurn, isSoundDay } from './courts-say.js';
import type { CaseState, Track } from '../case/state.js';
import { pendingReviews, reviewsOf } from './pending.js';
import type { Court, Reopening, ReviewOutcome } from './review.state.js';

export interface Application {
  readonly filedOn: string;
}
export interface AboutReview {
  readonly review: string;
}
export interface OnDay {
  readonly on: string;
}

export const named = ({ state, track, body }: Deciding<AboutReview>) =>
  reviewsOf(state, track).find((one) => one.id === body.review);

/** For signing and all that leads there: no court holds the contract back. */
export const noReviewIsPending = rule({
  id: 'REVIEW-PENDING',
  says: {
    sv: 'Ingen överprövning hindrar avtalet: rätten har avgjort den, och inget interimistiskt beslut gäller.',
    en: 'No review holds the contract back: the court has decided it, and no interim order is in force.',
  },
  basis: 'LOU 20:8–10; Directive 89/665/EEC, Article 2(3)',
  holds: ({ state, track }) => pendingReviews(state, track).length === 0,
  because: ({ state, track }) =>
    listed(
      pendingReviews(state, track).map((one) => one.id),
      here,
    ),
  who: ['procurer', 'registrar'],
});

export const applicationIsPast = rule<Application>({
  id: 'REVIEW-FILED',
  says: { sv: 'Ansökan kom in till domstolen senast i dag.', en: 'The application reached the court by today.' },
  basis: 'Only what has happened is recorded.',
  holds: ({ body, today }) => isCalendarDate(body.filedOn) && body.filedOn <= today,
  because: ({ today }) => listed([today], here),
  field: 'filedOn',
});

/** The last day, inclusive: of the standstill, or where the track was cancelled of the time for that decision (LOU 20:11–12). */
const lastDayToApply = (state: CaseState, track: Track) =>
  track.end ? state.cancellations[track.id]?.reviewEndsOn : state.awards[lotOf(track)]?.standstillEndsOn;

/** What was decided is older than what is asked of a court about it. */
export const isAfterTheCancellation = rule<Application>({
  id: 'REVIEW-AFTER-CANCELLING',
  says: {
    sv: 'Ansökan om beslutet att avbryta kom in tidigast den dag då det fattades.',
    en: 'The application about the decision to cancel was received on the day of the decision at the earliest.',
  },
  basis: 'LOU 20:12: the time runs from the notification of the decision.',
  holds: ({ state, track, body }) => !track.end || body.filedOn >= (state.cancellations[track.id]?.on ?? ''),
  because: ({ state, track }) => listed([state.cancellations[track.id]?.on ?? '–'], here),
  field: 'filedOn',
});

export const applicationIsInTime = rule<Application>({
  id: 'REVIEW-IN-TIME',
  says: {
    sv: 'Ansökan om överprövning kom in före avtalsspärrens utgång, eller i den tid som gäller för beslutet att avbryta.',
    en: 'The application for review was received before the end of the standstill period, or in the time for the decision to cancel.',
  },
  basis: 'LOU 20:11, 20:12',
  holds: ({ state, track, body }) => {
    const last = lastDayToApply(state, track);
    return last === undefined || body.filedOn <= last;
  },
  because: ({ state, track }) => listed([lastDayToApply(state, track) ?? '–'], here),
  field: 'filedOn',
});

export const reviewIsKnown = rule<AboutReview>({
  id: 'REVIEW-KNOWN',
  says: { sv: 'Överprövningen är antecknad här.', en: 'The review is recorded here.' },
  basis: 'A decision belongs to an application.',
  holds: (ctx) => named(ctx) !== undefined,
  because: ({ state, track }) =>
    listed(
      reviewsOf(state, track).map((one) => one.id),
      here,
    ),
  field: 'review',
});

export const dayIsSound = rule<AboutReview & OnDay>({
  id: 'REVIEW-DAY',
  says: {
    sv: 'Dagen ligger mellan ansökan och i dag.',
    en: 'The day lies between the application and today.',
  },
  basis: 'A court decides after it was asked, and only what has happened is recorded.',
  holds: (ctx) => isSoundDay(named(ctx)?.filedOn, ctx.body.on, ctx.today),
  because: (ctx) => listed([`${named(ctx)?.filedOn ?? '–'}…${ctx.today}`], here),
  field: 'on',
});

export const interimIsByHigherCourt = rule<AboutReview & { readonly court: Court }>({
  id: 'REVIEW-INTERIM-COURT',
  says: {
    sv: 'Där avtalsspärr gäller fattas interimistiska beslut av kammarrätten eller Högsta förvaltningsdomstolen; i förvaltningsrätten gäller spärren ändå.',
    en: 'Where a standstill is kept, interim orders are made by the court of appeal or the supreme administrative court; in the first court the standstill lasts anyway.',
  },
  basis: 'LOU 20:8–9',
  holds: (ctx) =>
    ctx.body.court !== 'administrative-court' ||
    named(ctx)?.of === 'cancellation' ||
    !keepsStandstill(ctx.state, ctx.track),
  because: () => listed(['court-of-appeal', 'supreme-administrative-court'], here),
  field: 'court',
});

export const wasDecidedBelow = rule<AboutReview & { readonly court: Court }>({
  id: 'REVIEW-APPEALED',
  says: {
    sv: 'Förvaltningsrätten har avgjort målet innan en högre rätt prövar det.',
    en: 'The first court has decided the case before a higher one tries it.',
  },
  basis: 'LOU 20:5',
  holds: (ctx) => ctx.body.court === 'administrative-court' || named(ctx)?.status === 'decided',
  field: 'review',
});

export const orderIsInForce = rule<AboutReview>({
  id: 'REVIEW-INTERIM',
  says: { sv: 'Ett interimistiskt beslut gäller.', en: 'An interim order is in force.' },
  basis: 'LOU 20:9–10',
  holds: (ctx) => named(ctx)?.interim === true,
  field: 'review',
});

export const isToBeDecided = rule<AboutReview & { readonly court: Court }>({
  id: 'REVIEW-COURT-ORDER',
  says: {
    sv: 'Förvaltningsrätten avgör en gång, och högre rätt efter den.',
    en: 'The first court decides once, and a higher court after it.',
  },
  basis: 'LOU 20:5–6',
  holds: (ctx) => (named(ctx)?.status === 'tried') === (ctx.body.court === 'administrative-court'),
  because: (ctx) => listed(courtsInTurn(named(ctx)?.status), here),
  field: 'court',
});

interface Correcting {
  readonly outcome: ReviewOutcome;
  readonly reopens?: Reopening;
}

export const correctionSaysWhere = rule<Correcting>({
  id: 'REVIEW-REOPENS',
  says: {
    sv: 'Vid rättelse anges varifrån arbetet görs om, annars inte.',
    en: 'When the court orders a correction, it is said from where the work is done again; otherwise not.',
  },
  basis: 'LOU 20:6',
  holds: ({ body }) => (body.outcome === 'correct') === (body.reopens !== undefined),
  because: () => listed(['evaluation', 'award'], here),
  field: 'reopens',
});

/** What a court can order depends on what it tries, and on whether the procurement goes on. */
export const outcomeFits = rule<AboutReview & { readonly outcome: ReviewOutcome }>({
  id: 'REVIEW-OUTCOME',
  says: {
    sv: 'Ett beslut att avbryta kan upphävas; en upphandling som pågår kan göras om eller rättas.',
    en: 'A decision to cancel can be annulled; a procurement that goes on can be done again or corrected.',
  },
  basis: 'LOU 20:6, 20:12',
  holds: (ctx) => allowedOutcomes(ctx).includes(ctx.body.outcome),
  because: (ctx) => listed(allowedOutcomes(ctx), here),
  field: 'outcome',
});

function allowedOutcomes(ctx: Deciding<AboutReview>): readonly ReviewOutcome[] {
  const always = ['rejected', 'inadmissible', 'withdrawn'] as const;
  if (named(ctx)?.of === 'cancellation') return ctx.track.end ? [...always, 'annulled'] : always;
  return ctx.track.end ? always : [...always, 'redo', 'correct'];
}

export const nothingElseGoesOn = rule<{ readonly outcome: ReviewOutcome }>({
  id: 'REVIEW-REDO-WHOLE',
  says: {
    sv: 'Ska bara en av flera anbudsdelar göras om avbryts den (rev-body) och ett nytt ärende inleds för den.',
    en: 'When only one of several lots is to be done again, it is cancelled (rev-body) and a new case begins for it.',
  },
  basis: 'LOU 20:6, 12:12: the other lots go on as they are (own rule of how).',
  holds: ({ state, body }) => body.outcome !== 'redo' || state.lots.length === 1,
  who: ['decision-maker'],
  field: 'outcome',
});

export const awardIsDecided = rule({
  id: 'REVOKE-DECIDED',
  says: { sv: 'Det finns ett tilldelningsbeslut att återkalla.', en: 'There is an award decision to revoke.' },
  basis: 'Only a decision that was made can be revoked.',
  holds: ({ state, track }) => state.awards[lotOf(track)]?.decision !== undefined,
});

export const nothingIsSigned = rule({
  id: 'REVOKE-UNSIGNED',
  says: {
    sv: 'Beslutet kan återkallas så länge ingen part har undertecknat.',
    en: 'The decision can be revoked as long as no party has signed.',
  },
  basis: 'LOU 20:6: after the contract only its validity can be tried.',
  holds: ({ state, track }) => state.contracts[track.id]?.signedByAuthority === undefined,
});

export const revocationHasReasons = givesReasons({
  id: 'REVOKE-REASONS',
  says: { sv: 'Återkallandet har skäl.', en: 'The revocation gives reasons.' },
  basis: 'LOU 12:12, 12:14',
});
