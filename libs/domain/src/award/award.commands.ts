import { dateInStockholm, toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import { lotOf } from '../case/lot-of.js';
import { boolean, id, instant, label, list, text } from '../fields/build.js';
import { noExclusionIsPending } from '../exclusion/exclusion.rules.js';
import { certificatesAreIn, winnersAreQualified } from '../qualification/qualification.rules.js';
import { allScorers } from '../evaluation/scorers.js';
import { pendingReviews } from '../review/pending.js';
import { priorInvolvementIsJudged } from '../pitfalls/pitfalls.rules.js';
import { noReviewIsPending } from '../review/review.rules.js';
import { statutoryPeriod } from '../periods/index.js';
import * as rules from './award.rules.js';
import { contentsAreComplete } from '../notices/contents.rules.js';
import * as exAnte from './ex-ante.rules.js';
import { notificationCommands } from './notification.commands.js';
import { failedIn } from './failed-notification.js';
import { allAreReached } from './notification.rules.js';
import { inOrder } from './ranked.js';
import { standstillEndsAt } from './standstill-end.js';
import { courtIsToBeChecked, notBefore } from './standstill-kept.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const reasons = text('Skäl', 'Reasons', 8000);
const here = { area: 'competition', relation: 'case', when: 'listed' } as const;

const proposeAward = command({
  ...here,
  name: 'ProposeAward',
  says: { sv: 'Föreslå tilldelning', en: 'Propose the award' },
  fields: {
    lot,
    suppliers: list('De som tilldelas kontrakt', 'Who is awarded a contract', id('Anbudsgivare', 'Tenderer'), [1, 20]),
    reasons,
  },
  by: ['procurer'],
  rules: [
    rules.notProposedYet,
    rules.asManyAsAnnounced,
    rules.proposesTheFirst,
    priorInvolvementIsJudged,
    rules.saysWhy,
  ],
  causes: ({ state, body, track }) => [
    {
      type: 'AwardProposed',
      facts: { track: track.id, suppliers: inOrder(state, track, body.suppliers) },
      body: { reasons: body.reasons },
    },
  ],
  asks: (state, track) => (state.awards[track.id]?.proposal ? [] : [{}]),
  example: { suppliers: ['supplier-a'], reasons: 'Lowest comparison price: 73.0 million SEK against 78.0 million.' },
});

const decideAward = command({
  ...here,
  name: 'DecideAward',
  says: { sv: 'Besluta om tilldelning', en: 'Decide on the award' },
  fields: {
    lot,
    reasons,
    delegation: text('Delegation som beslutet fattas med stöd av', 'Delegation that the decision rests on', 400, {
      optional: true,
    }),
  },
  by: ['decision-maker'],
  rules: [
    rules.isProposed,
    rules.deciderIsNotProposer,
    rules.deciderIsNotEvaluator,
    rules.tendersStillBind,
    rules.saysWhy,
    noExclusionIsPending,
    winnersAreQualified,
    certificatesAreIn,
  ],
  causes: ({ state, body, track }) => [
    {
      type: 'AwardDecided',
      facts: { track: track.id, suppliers: state.awards[track.id]!.proposal!.suppliers },
      body: { reasons: body.reasons, ...(body.delegation === undefined ? {} : { delegation: body.delegation }) },
    },
  ],
  asks: (state, track) => {
    const proposal = state.awards[track.id]?.proposal;
    return proposal ? [{ except: [...new Set([proposal.by, ...allScorers(state, track)])] }] : [];
  },
  example: { reasons: 'The tender of Supplier A is the economically most advantageous.' },
});

const sendBackProposal = command({
  ...here,
  name: 'SendBackProposal',
  says: { sv: 'Återsänd förslaget till tilldelning', en: 'Send the award proposal back' },
  fields: { lot, reasons },
  by: ['decision-maker'],
  rules: [rules.isProposed, rules.saysWhy],
  causes: ({ body, track }) => [
    { type: 'AwardProposalSentBack', facts: { track: track.id }, body: { reasons: body.reasons } },
  ],
  example: { reasons: 'The minutes do not say why level 4 was given.' },
});

const publishExAnteNotice = command({
  ...here,
  name: 'PublishExAnteNotice',
  says: { sv: 'Annonsera frivillig förhandsinsyn', en: 'Publish a voluntary ex-ante notice' },
  fields: {
    lot,
    dispatchedAt: instant(
      'När annonsen skickades, om den skickades för hand',
      'When the notice was dispatched, if sent by hand',
      { optional: true },
    ),
    publishedAt: instant('När den publicerades, om den skickades för hand', 'When it was published, if sent by hand', {
      optional: true,
    }),
    publicationId: label('Annonsens beteckning, om den skickades för hand', 'Publication id, if sent by hand', 60, {
      optional: true,
    }),
    justification: text('Varför upphandlingen inte annonserades', 'Why the procurement was not advertised', 8000),
  },
  by: ['procurer'],
  rules: [
    exAnte.isPublishedOnce,
    exAnte.authorityHasNotSigned,
    exAnte.isByHandOrByTheProgram,
    exAnte.datesAreInOrder,
    exAnte.isJustified,
    contentsAreComplete('ex-ante'),
  ],
  causes: ({ body, track, now }) => {
    const { justification, ...said } = body;
    if (said.publicationId === undefined || said.publishedAt === undefined || said.dispatchedAt === undefined) {
      return [{ type: 'ExAnteNoticeSent', facts: { track: lotOf(track), dispatchedAt: now, justification } }];
    }
    const publishedAt = toInstant(said.publishedAt);
    return [
      {
        type: 'ExAnteNoticePublished',
        facts: {
          track: lotOf(track),
          dispatchedAt: toInstant(said.dispatchedAt),
          publishedAt,
          publicationId: said.publicationId,
          standstillEndsOn: statutoryPeriod('EX-ANTE', dateInStockholm(publishedAt)).endsOn,
        },
        body: { justification },
      },
    ];
  },
  example: {
    dispatchedAt: '2027-09-01T08:00:00Z',
    publishedAt: '2027-09-03T06:00:00Z',
    publicationId: 'TED-2027-000002',
    justification: 'One supplier holds the patent, and there is no reasonable alternative.',
  },
});

const endStandstill = command({
  ...here,
  name: 'EndStandstill',
  says: { sv: 'Avtalsspärren löper ut', en: 'The standstill period ends' },
  fields: { lot },
  by: ['system'],
  relation: 'system',
  rules: [noReviewIsPending, allAreReached, rules.standstillHasElapsed],
  causes: ({ track }) => [{ type: 'StandstillEnded', facts: { track: track.id } }],
  falls: (state, track) => {
    if (pendingReviews(state, track).length > 0 || failedIn(state, lotOf(track)).length > 0) return [];
    const at = standstillEndsAt(state, track);
    const says = { sv: 'Avtalsspärren löper ut', en: 'The standstill period ends' };
    return at === undefined ? [] : [{ at, body: { lot: track.id }, says }];
  },
  example: { lot: '1' },
});

const checkCourt = command({
  ...here,
  name: 'CheckCourt',
  says: { sv: 'Kontrollera med domstolen', en: 'Check with the court' },
  fields: {
    lot,
    court: label('Domstol', 'Court', 200, { kept: 'body' }),
    noReview: boolean('Ingen ansökan om överprövning har kommit in', 'No application for review was received'),
    note: text('Anteckning: hur och med vem', 'Note: how and with whom', 2000, { optional: true }),
  },
  by: ['procurer'],
  rules: [noReviewIsPending, rules.standstillHasElapsed, rules.noReviewIsApplied],
  causes: ({ body, track, now }) => [
    {
      type: 'CourtChecked',
      facts: { track: lotOf(track), checkedAt: now },
      body: { court: body.court, ...(body.note === undefined ? {} : { note: body.note }) },
    },
  ],
  asks: (state, track) => (courtIsToBeChecked(state, track) ? [{ ...notBefore(state, track) }] : []),
  example: { court: 'Förvaltningsrätten i Göteborg', noReview: true },
});

export const awardCommands = [
  proposeAward,
  decideAward,
  sendBackProposal,
  ...notificationCommands,
  publishExAnteNotice,
  endStandstill,
  checkCourt,
];
