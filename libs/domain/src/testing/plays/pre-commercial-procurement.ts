import { controller, decisionMaker, evaluator1, evaluator2, needsOwner, procurer1 } from '../people.js';
import { bidder, documentsOfAkademiska, submissionOf, tendersOfAkademiska } from './akademiska.js';
import type { Step } from './steps.js';

const reasons = 'By the published criteria.';
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const three = ['supplier-l', 'supplier-k', 'supplier-m'];
const tendering = tendersOfAkademiska.filter((one) => three.includes(one.supplier));

const {
  purchase: _purchase,
  proportionReasons: _proportion,
  weighsResearchCapacity: _weighs,
  degreeReasons: _degree,
  ...documents
} = documentsOfAkademiska;

/** Three phases with three, two and two suppliers, and no purchase after them. */
export const documentsOfResearch = {
  ...documents,
  minimumInvited: 0,
  partners: { from: 2, to: 3 },
  phases: documents.phases.map((one, at) => ({ ...one, keepAtMost: at === 0 ? 3 : 2 })),
  researchSharePercent: 80,
  licence: { ...documents.licence, free: true, requiresLicensing: true },
  sharedRisk:
    'Suppliers own what they develop and bid below what the hours would cost, since they may sell it to others.',
};

const scores = (one: (typeof tendersOfAkademiska)[number]) =>
  Object.entries(one.scores).map(([criterion, score]) => ({ criterion, score }));

/** From the start decision of 1 April 2027 to the notification of three suppliers. */
export const researchCompetition: readonly Step[] = [
  { by: procurer1, give: 'WriteDocuments', body: documentsOfResearch },
  { by: procurer1, give: 'SimulateModel', body: { version: 1 } },
  { by: needsOwner, give: 'ApproveDocuments', body: { version: 1 } },
  {
    on: '2027-05-10T08:00:00Z',
    by: procurer1,
    give: 'PublishNotice',
    body: {
      dispatchedAt: '2027-05-10T08:00:00Z',
      publicationId: 'TED-2027-000003',
      submissionsDueAt: '2027-06-14T21:59:00Z',
      questionsUntilOn: '2027-06-01',
    },
  },
  {
    open: 'tenders',
    submissions: tendering.map((one) => submissionOf(one.supplier, '2027-06-10T08:00:00.000Z', one.price)),
  },
  ...tendering.map(({ supplier }) => ({ by: procurer1, give: 'CheckTender', body: { supplier, outcome: 'valid' } })),
  ...[evaluator1, evaluator2].flatMap((by) =>
    tendering.map((one) => ({
      by,
      give: 'ScoreTender',
      body: { supplier: one.supplier, scores: scores(one), motive: reasons },
    })),
  ),
  {
    by: procurer1,
    give: 'AgreeEvaluation',
    body: {
      agreed: tendering.flatMap((one) =>
        scores(one).map((score) => ({ supplier: one.supplier, ...score, motive: reasons })),
      ),
    },
  },
  { by: procurer1, give: 'ProposeAward', body: { suppliers: three, reasons } },
  { by: decisionMaker, give: 'DecideAward', body: { reasons } },
  { by: procurer1, give: 'NotifyTenderers', body: { electronic: true, reasons } },
];

const track = (supplier: string) => `1:${supplier}`;

/** Each signs a framework contract with its phases; no standstill is kept. */
export const researchSigning: readonly Step[] = three.flatMap((supplier) => [
  { settles: true, lot: track(supplier) },
  { by: decisionMaker, give: 'SignContract', body: { lot: track(supplier) } },
  { by: bidder(supplier), give: 'CountersignContract' },
]);

const phase = (supplier: string, on: string, score: number, amount: number): readonly Step[] => [
  {
    on,
    by: bidder(supplier),
    give: 'ReportPhase',
    body: { targetReached: true, costToDate: sek(amount), results: 'Reached.', evidence: ['Log of use'] },
  },
  { by: evaluator1, give: 'AssessPhase', body: { lot: track(supplier), targetReached: true, score, motive: reasons } },
  {
    by: controller,
    give: 'PayPhase',
    body: { lot: track(supplier), amount: sek(amount), by: 'target-reached' },
  },
];

const gate = (supplier: string, more: object = { outcome: 'continue' }): Step => ({
  by: decisionMaker,
  give: 'DecideGate',
  body: { lot: track(supplier), ...more, reasons },
});

const results = (supplier: string): Step => ({
  by: procurer1,
  give: 'RecordRights',
  body: { lot: track(supplier), kind: 'result', title: 'Prototype', terms: 'supplier-owns-licence' },
});

/** All three go through the first phase, and two through the second and third. */
export const researchPhases: readonly Step[] = [
  ...three.flatMap((one) => phase(one, '2027-11-01T09:00:00Z', 80, 1_500_000)),
  ...three.map((one) => gate(one)),
  ...phase('supplier-l', '2028-06-01T09:00:00Z', 90, 6_000_000),
  ...phase('supplier-k', '2028-06-01T09:00:00Z', 80, 6_000_000),
  ...phase('supplier-m', '2028-06-01T09:00:00Z', 60, 6_000_000),
  gate('supplier-l'),
  gate('supplier-k'),
  gate('supplier-m', { outcome: 'end-contract', ground: 'ranked-out' }),
  ...['supplier-l', 'supplier-k'].flatMap((one) => [
    ...phase(one, '2028-12-01T09:00:00Z', 80, 9_000_000),
    results(one),
    gate(one),
  ]),
];

/** What was learned leads to a new procurement, open to all. */
export const researchEnd: readonly Step[] = ['supplier-l', 'supplier-k'].map((supplier) => ({
  by: decisionMaker,
  give: 'DecideFuture',
  body: { lot: track(supplier), choice: 'adapt', development: 'new-case', reasons },
}));

/** A pre-commercial procurement from the start decision to its end. */
export const preCommercialProcurement: readonly Step[] = [
  ...researchCompetition,
  ...researchSigning,
  ...researchPhases,
  ...researchEnd,
];
