import { example } from '../competition.js';
import { controller, decisionMaker, evaluator1, evaluator2, needsOwner, procurer1 } from '../people.js';
import { bidder, documentsOfAkademiska, fourSuppliers, submissionOf, tendersOfAkademiska } from './akademiska.js';
import { certified } from './parts.js';
import type { Step } from './steps.js';

const minutes = 'Every part but the minimum requirements and the award criteria was gone through.';
const reasons = 'By the published criteria.';
const sek = (amount: number) => ({ amount, currency: 'SEK' });

/** From the start decision of 1 April 2027 to the opened final tenders of four. */
export const partnershipCompetition: readonly Step[] = [
  { by: procurer1, give: 'WriteDocuments', body: documentsOfAkademiska },
  { by: procurer1, give: 'SimulateModel', body: { version: 1 } },
  { by: needsOwner, give: 'ApproveDocuments', body: { version: 1 } },
  {
    on: '2027-05-10T08:00:00Z',
    by: procurer1,
    give: 'PublishNotice',
    body: {
      dispatchedAt: '2027-05-10T08:00:00Z',
      publicationId: 'TED-2027-000002',
      submissionsDueAt: '2027-06-14T21:59:00Z',
      questionsUntilOn: '2027-06-01',
    },
  },
  { open: 'requests', submissions: fourSuppliers.map((one) => submissionOf(one, '2027-06-01T08:00:00.000Z')) },
  ...fourSuppliers.map((supplier) => ({ by: procurer1, give: 'QualifyCandidate', body: { supplier } })),
  { by: decisionMaker, give: 'DecideSelection', body: { invited: fourSuppliers, reasons } },
  {
    on: '2027-06-21T08:00:00Z',
    by: procurer1,
    give: 'InviteTenderers',
    body: { tendersDueAt: '2027-08-13T21:59:00Z' },
  },
  {
    open: 'initial-tenders',
    submissions: fourSuppliers.map((one) => submissionOf(one, '2027-08-01T08:00:00.000Z', 60_000_000)),
  },
  ...fourSuppliers.map((supplier) => ({
    on: '2027-08-23T12:00:00Z',
    by: procurer1,
    give: 'HoldNegotiation',
    body: { supplier, on: '2027-08-23', minutes },
  })),
  { by: procurer1, give: 'CloseNegotiation', body: { finalTendersDueAt: '2027-09-17T21:59:00Z' } },
  {
    open: 'final-tenders',
    submissions: tendersOfAkademiska.map((one) => submissionOf(one.supplier, '2027-09-10T08:00:00.000Z', one.price)),
  },
];

const scores = (one: (typeof tendersOfAkademiska)[number]) =>
  Object.entries(one.scores).map(([criterion, score]) => ({ criterion, score }));

/** From the opened final tenders to the end of the standstill, with three of four awarded. */
export const partnershipAward: readonly Step[] = [
  ...fourSuppliers.map((supplier) => ({ by: procurer1, give: 'CheckTender', body: { supplier, outcome: 'valid' } })),
  ...[evaluator1, evaluator2].flatMap((by) =>
    tendersOfAkademiska.map((one) => ({
      by,
      give: 'ScoreTender',
      body: { supplier: one.supplier, scores: scores(one), motive: reasons },
    })),
  ),
  {
    by: procurer1,
    give: 'AgreeEvaluation',
    body: {
      agreed: tendersOfAkademiska.flatMap((one) =>
        scores(one).map((score) => ({ supplier: one.supplier, ...score, motive: reasons })),
      ),
    },
  },
  { by: procurer1, give: 'ProposeAward', body: { suppliers: ['supplier-k', 'supplier-l', 'supplier-m'], reasons } },
  ...['supplier-k', 'supplier-l', 'supplier-m'].map(certified),
  { by: decisionMaker, give: 'DecideAward', body: { reasons } },
  { on: '2027-10-04T08:00:00Z', by: procurer1, give: 'NotifyTenderers', body: { electronic: true, reasons } },
  { falls: 'EndStandstill' },
];

const three = ['supplier-l', 'supplier-k', 'supplier-m'];
const track = (supplier: string) => `1:${supplier}`;

/** Each of the three partners signs, and award notice and report are done. */
export const partnershipSigning: readonly Step[] = [
  {
    on: '2027-10-18T08:00:00Z',
    by: procurer1,
    give: 'CheckCourt',
    body: { lot: track('supplier-k'), court: 'Förvaltningsrätten i Uppsala', noReview: true },
  },
  ...three.flatMap((supplier) => [
    { settles: true, lot: track(supplier) } as const,
    { by: decisionMaker, give: 'SignContract', body: { lot: track(supplier) } },
    { by: bidder(supplier), give: 'CountersignContract' },
  ]),
  ...three.flatMap((supplier) => [
    {
      by: procurer1,
      give: 'PublishAwardNotice',
      body: example('PublishAwardNotice', { lot: track(supplier), publicationId: `TED-${supplier}` }),
    },
    { by: procurer1, give: 'CompleteReport', body: { lot: track(supplier), report: 'Complete.' } },
  ]),
];

/** One partner reports, is assessed with a score, and is paid. */
export const phaseOf = (supplier: string, on: string, score: number, amount: number): readonly Step[] => [
  {
    on,
    by: bidder(supplier),
    give: 'ReportPhase',
    body: { targetReached: true, costToDate: sek(amount), results: 'Reached.', evidence: ['Log of use'] },
  },
  {
    by: evaluator1,
    give: 'AssessPhase',
    body: { lot: track(supplier), targetReached: true, score, motive: reasons },
  },
  {
    by: controller,
    give: 'PayPhase',
    body: { lot: track(supplier), amount: sek(amount), by: 'target-reached' },
  },
];

export const goesOn = (supplier: string): Step => ({
  by: decisionMaker,
  give: 'DecideGate',
  body: { lot: track(supplier), outcome: 'continue', reasons },
});

const rankedOut = (supplier: string): Step => ({
  by: decisionMaker,
  give: 'DecideGate',
  body: { lot: track(supplier), outcome: 'end-contract', ground: 'ranked-out', reasons },
});

/** Three phases: one partner falls away at each of the first two gates, and the last one has developed what was wanted. */
export const partnershipPhases: readonly Step[] = [
  ...phaseOf('supplier-l', '2028-02-14T09:00:00Z', 90, 1_500_000),
  ...phaseOf('supplier-k', '2028-02-14T09:00:00Z', 80, 1_500_000),
  ...phaseOf('supplier-m', '2028-02-14T09:00:00Z', 60, 1_500_000),
  goesOn('supplier-l'),
  goesOn('supplier-k'),
  rankedOut('supplier-m'),
  ...phaseOf('supplier-l', '2028-10-10T09:00:00Z', 85, 6_000_000),
  ...phaseOf('supplier-k', '2028-10-10T09:00:00Z', 70, 6_000_000),
  goesOn('supplier-l'),
  rankedOut('supplier-k'),
  ...phaseOf('supplier-l', '2029-04-10T09:00:00Z', 88, 9_000_000),
  {
    by: procurer1,
    give: 'RecordRights',
    body: { kind: 'result', title: 'Software for following patients', terms: 'supplier-owns-licence' },
  },
  goesOn('supplier-l'),
];

/** 2.8 visits where 3.0 were agreed, for 38 million where 40 were the most. */
export const partnershipPurchase: Step = {
  on: '2029-05-02T09:00:00Z',
  by: decisionMaker,
  give: 'DecidePurchase',
  body: { buy: true, performanceReached: 2.8, cost: sek(38_000_000), reasons },
};

/** From the purchase to the end. */
export const partnershipEnd: readonly Step[] = [
  { delivers: true, on: '2029-09-03T09:00:00Z' },
  { by: needsOwner, give: 'AcceptDelivery', body: { on: '2029-09-03' } },
  { pays: true },
  {
    by: needsOwner,
    give: 'RecordMeasurement',
    body: { indicator: 'visits', point: 'handover', value: 2.9, on: '2029-09-03' },
  },
  { by: decisionMaker, give: 'DecideFuture', body: { choice: 'stop', unreached: reasons, reasons } },
];

/** An innovation partnership from the start decision to its end. */
export const innovationPartnership: readonly Step[] = [
  ...partnershipCompetition,
  ...partnershipAward,
  ...partnershipSigning,
  ...partnershipPhases,
  partnershipPurchase,
  ...partnershipEnd,
];
