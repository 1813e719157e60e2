import { command } from '../case/command.js';
import type { CaseEvent } from '../case/event.js';
import type { CaseState, Track } from '../case/state.js';
import { boolean, choice, date, id, label, text } from '../fields/build.js';
import { statutoryPeriod } from '../periods/index.js';
import { annulled } from '../ending/annulled.js';
import { pendingOfCancellation, pendingReviews, reviewsOf } from './pending.js';
import * as rules from './review.rules.js';
import { courts, reopenings, reviewOutcomes, type Review } from './review.state.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const review = id('Överprövning', 'Review');
const court = choice('Domstol', 'Court', courts);
const on = date('Dag', 'Day');
const reopens = choice('Görs om från', 'Done again from', reopenings);
const here = { area: 'competition', relation: 'case', when: 'listed' } as const;
/** A decision to cancel is tried after it has ended the lot, or the case (LOU 20:12). */
const atCourt = { ...here, reaches: (_state: CaseState, track: Track) => track.end?.how === 'cancelled' } as const;
/** What a court tells comes by hand or from an integration with the court's register. */
const by = ['procurer', 'registrar'] as const;
const noTenDays = boolean(
  'Rätten har bestämt att ingen tiodagarsfrist gäller',
  'The court ordered that no ten days apply',
  {
    optional: true,
  },
);

/** The ten days after a decision about an award (LOU 20:10); what concerns a cancellation holds no contract back. */
const tenDays = (review: Review | undefined, from: string, none: boolean | undefined) =>
  none || review?.of === 'cancellation' ? {} : { tenDaysEndOn: statutoryPeriod('TEN-DAY', from).endsOn };

const recordReviewApplication = command({
  ...atCourt,
  name: 'RecordReviewApplication',
  says: { sv: 'Anteckna en ansökan om överprövning', en: 'Record an application for review' },
  fields: {
    lot,
    filedOn: date('Dag då ansökan kom in till domstolen', 'Day on which it reached the court'),
    caseNumber: label('Målnummer', 'Case number', 60, { kept: 'body' }),
    court: label('Domstol', 'Court', 200, { kept: 'body' }),
  },
  by,
  rules: [rules.applicationIsPast, rules.isAfterTheCancellation, rules.applicationIsInTime],
  causes: ({ state, track, body: { filedOn, caseNumber, court: where } }) => [
    {
      type: 'ReviewApplied',
      facts: {
        ...{ track: track.id, review: `review-${reviewsOf(state, track).length + 1}`, filedOn },
        ...(track.end ? { of: 'cancellation' as const } : {}),
      },
      body: { caseNumber, court: where },
    },
  ],
  example: { filedOn: '2027-10-01', caseNumber: '1234-27', court: 'Förvaltningsrätten i Göteborg' },
});

const recordInterimOrder = command({
  ...atCourt,
  name: 'RecordInterimOrder',
  says: { sv: 'Anteckna ett interimistiskt beslut', en: 'Record an interim order' },
  fields: { lot, review, court, on },
  by,
  rules: [rules.reviewIsKnown, rules.interimIsByHigherCourt, rules.wasDecidedBelow, rules.dayIsSound],
  causes: ({ track, body }) => [
    {
      type: 'InterimOrderMade',
      facts: { track: track.id, review: body.review, court: body.court, on: body.on },
    },
  ],
  example: { review: 'review-1', court: 'court-of-appeal', on: '2027-11-19' },
});

const recordInterimOrderLifted = command({
  ...atCourt,
  name: 'RecordInterimOrderLifted',
  says: { sv: 'Anteckna att ett interimistiskt beslut har upphävts', en: 'Record that an interim order was lifted' },
  fields: { lot, review, on, noTenDays },
  by,
  rules: [rules.reviewIsKnown, rules.orderIsInForce, rules.dayIsSound],
  causes: (ctx) => {
    const { track, body } = ctx;
    const { review: of, on: day } = body;
    return [
      {
        type: 'InterimOrderLifted',
        facts: { track: track.id, review: of, on: day, ...tenDays(rules.named(ctx), day, body.noTenDays) },
      },
    ];
  },
  example: { review: 'review-1', on: '2027-12-10' },
});

const recordCourtDecision = command({
  ...atCourt,
  name: 'RecordCourtDecision',
  says: { sv: 'Anteckna domstolens avgörande', en: "Record the court's decision" },
  fields: {
    lot,
    review,
    court,
    outcome: choice(
      'Utfall; göra om, rättelse och upphävande när det vunnit laga kraft',
      'Outcome; redo, correct and annulled when final',
      reviewOutcomes,
    ),
    on,
    reopens: { ...reopens, optional: true },
    noTenDays,
    reasons: text('Rättens skäl i korthet', "The court's reasons in short", 8000, { optional: true }),
  },
  by,
  rules: [
    rules.reviewIsKnown,
    rules.isToBeDecided,
    rules.dayIsSound,
    rules.outcomeFits,
    rules.correctionSaysWhere,
    rules.nothingElseGoesOn,
  ],
  causes: (ctx) => {
    const { track, body } = ctx;
    const { outcome, reasons } = body;
    const decided: CaseEvent = {
      type: 'ReviewDecided',
      facts: {
        track: track.id,
        review: body.review,
        court: body.court,
        outcome,
        on: body.on,
        ...tenDays(rules.named(ctx), body.on, body.noTenDays),
      },
      ...(reasons === undefined ? {} : { body: { reasons } }),
    };
    if (outcome === 'redo') return [decided, { type: 'ProcurementRedone', facts: { before: 'contract' } }];
    if (outcome === 'annulled') return [decided, annulled(ctx.state, track, body.review, ctx.now)];
    if (body.reopens === undefined) return [decided];
    return [decided, { type: 'AwardRevoked', facts: { track: track.id, reopens: body.reopens } }];
  },
  asks: (state, track) =>
    (track.end ? pendingOfCancellation(state, track) : pendingReviews(state, track)).map((one) => ({ about: one.id })),
  example: { review: 'review-1', court: 'administrative-court', outcome: 'rejected', on: '2027-11-12' },
});

const revokeAward = command({
  ...here,
  name: 'RevokeAward',
  says: { sv: 'Återkalla tilldelningsbeslutet', en: 'Revoke the award decision' },
  fields: { lot, reopens, reasons: text('Skäl', 'Reasons', 8000) },
  by: ['decision-maker'],
  rules: [rules.awardIsDecided, rules.nothingIsSigned, rules.revocationHasReasons],
  causes: ({ track, body }) => [
    {
      type: 'AwardRevoked',
      facts: { track: track.id, reopens: body.reopens },
      body: { reasons: body.reasons },
    },
  ],
  example: { reopens: 'evaluation', reasons: 'A level was read from the wrong appendix of a tender.' },
});

export const reviewCommands = [
  recordReviewApplication,
  recordInterimOrder,
  recordInterimOrderLifted,
  recordCourtDecision,
  revokeAward,
];
