import type { Actor } from '../../case/actor.js';
import type { SubmissionRecord } from '../../windows/submission.js';
import { example } from '../competition.js';
import { decisionMaker, evaluator1, evaluator2, needsOwner, procurer1 } from '../people.js';
import type { Play } from '../play.js';
import type { Given, Step } from './steps.js';

/** What plays of several procedures have in common: the same steps, from the same people. Dates are those of 2027. */

type Content = { readonly [name: string]: unknown };

const reasons = 'By the published criteria.';

/** Whoever acts for a supplier. */
export const bidderFor = (supplier: string): Actor => ({
  id: `bidder@${supplier}`,
  kind: 'person',
  organisationRoles: [],
  suppliers: [supplier],
});

export const byProcurer = (give: string, body: Content = {}, on?: string): Given => ({
  by: procurer1,
  give,
  body,
  ...(on === undefined ? {} : { on }),
});

/** Candidates can be ranked; without a highest number nobody has to be. */
export const byExperience = [{ id: 'experience', text: 'Projects of the same kind in five years', of: 10 }];

/** Documents as in the example, with changes, approved by the needs owner. */
export const documentsApproved = (changes: Content = {}): readonly Step[] => [
  byProcurer('WriteDocuments', example('WriteDocuments', { selectionCriteria: byExperience, ...changes })),
  byProcurer('SimulateModel', { version: 1 }),
  { by: needsOwner, give: 'ApproveDocuments', body: { version: 1 } },
];

/** The lowest price alone, and no rounds: what the simplest competitions need. */
export const byPrice: Content = { awardBasis: 'price', criteria: [], eliminates: false, minimumInvited: 0 };

/** Announced on 10 May 2027; submissions are due on 14 June. */
export const noticeOfMay: Step = byProcurer('PublishNotice', example('PublishNotice'), '2027-05-10T08:00:00Z');

/** A tender for lot 1 with the figure that the example's documents compute with. */
export const tenderOf = (supplier: string, price: number, climate = 200): SubmissionRecord => ({
  id: `tender-${supplier}-${price}`,
  supplier,
  receivedAt: '2027-06-10T08:00:00.000Z',
  digest: 'a'.repeat(64),
  offers: [{ lot: '1', price, values: [{ criterion: 'climate', value: climate }] }],
});

export const requestOf = (supplier: string): SubmissionRecord => ({ ...tenderOf(supplier, 0), offers: [] });

/** Each request is found qualified, and all are selected. */
export const selectedAll = (suppliers: readonly string[]): readonly Step[] => [
  { open: 'requests', submissions: suppliers.map(requestOf) },
  ...suppliers.map((supplier) => byProcurer('QualifyCandidate', { supplier })),
  { by: decisionMaker, give: 'DecideSelection', body: { invited: suppliers, reasons } },
];

/** Each is met once by a command, on a day. */
export const metEach = (give: string, suppliers: readonly string[], on: string, more: Content = {}): readonly Step[] =>
  suppliers.map((supplier) =>
    byProcurer(give, { supplier, on, minutes: 'The open points were gone through.', ...more }, `${on}T12:00:00Z`),
  );

/** All tenders are valid; two persons score the method of each, the same level. */
export const scored = (suppliers: readonly string[]): readonly Step[] => [
  ...suppliers.map((supplier) => byProcurer('CheckTender', { supplier, outcome: 'valid' })),
  ...[evaluator1, evaluator2].flatMap((by) =>
    suppliers.map((supplier) => ({
      by,
      give: 'ScoreTender',
      body: { supplier, scores: [{ criterion: 'method', score: 3 }], motive: reasons },
    })),
  ),
  byProcurer('AgreeEvaluation', {
    agreed: suppliers.map((supplier) => ({ supplier, criterion: 'method', score: 3, motive: reasons })),
  }),
];

/** All tenders are valid, and only their prices count. */
export const compared = (suppliers: readonly string[]): readonly Step[] => [
  ...suppliers.map((supplier) => byProcurer('CheckTender', { supplier, outcome: 'valid' })),
  byProcurer('AgreeEvaluation', { agreed: [] }),
];

/** The authority has fetched the certificates of the one that is proposed. */
export const certified = (supplier: string): Step => byProcurer('AcceptCertificates', { supplier, fetched: true });

export const awardedTo = (supplier: string): readonly Step[] => [
  byProcurer('ProposeAward', { suppliers: [supplier], reasons }),
  certified(supplier),
  { by: decisionMaker, give: 'DecideAward', body: { reasons } },
];

/** All are told, the standstill runs out, and the court has received nothing. */
export const stoodStill: readonly Step[] = [
  byProcurer('NotifyTenderers', { electronic: true, reasons }),
  { falls: 'EndStandstill' },
  byProcurer('CheckCourt', { court: 'Förvaltningsrätten i Göteborg', noReview: true }),
];

export const signedWith = (supplier: string): readonly Step[] => [
  { settles: true },
  { by: decisionMaker, give: 'SignContract', body: {} },
  { by: bidderFor(supplier), give: 'CountersignContract', body: {} },
];

/** Award notice and documentation. */
export const reported: readonly Step[] = [
  byProcurer('PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' })),
  byProcurer('CompleteReport', { report: 'Complete.' }),
];

/** Delivered and measured in 2028, and ended. */
export const carriedOut: readonly Step[] = [
  { delivers: true, on: '2028-09-04T09:00:00Z' },
  { by: needsOwner, give: 'AcceptDelivery', body: { on: '2028-09-04' } },
  { pays: true },
  {
    by: needsOwner,
    give: 'RecordMeasurement',
    body: { indicator: 'visits', point: 'handover', value: 2.5, on: '2028-09-04' },
  },
  { by: decisionMaker, give: 'DecideFuture', body: { choice: 'stop', reasons } },
];

/** From the award to the end, where a standstill is kept. */
export const fromAwardTo = (supplier: string): readonly Step[] => [
  ...awardedTo(supplier),
  ...stoodStill,
  ...signedWith(supplier),
  ...reported,
  ...carriedOut,
];

/** The value of the procurement, as the business case states it. @param amount in SEK */
export const worth = (play: Play, amount: number): Play =>
  play.happened(
    {
      type: 'AnalysisWritten',
      facts: { analysis: 'business-case', version: 2, content: { estimatedValue: { amount, currency: 'SEK' } } },
    },
    { type: 'AnalysisApproved', facts: { analysis: 'business-case', version: 2 } },
  );
