import type { CaseEvent } from '../case/event.js';
import type { Documents } from '../documents/documents.state.js';
import type { SubmissionRecord } from '../windows/submission.js';
import * as examples from '../analyses/analyses.examples.js';
import { analysisIds } from '../analyses/analyses.state.js';
import { caseOfGoteborg, evaluator1, evaluator2, needsOwner } from './people.js';
import { declared } from './declared.js';
import { contractSettled } from './settlement.js';
import { noPitfallApplies } from './pitfalls.js';
import { Play } from './play.js';

/** Documents of a preschool evaluated by model A: money for each kilogram below a limit, and for each level of a method. */
export const documentsOfHoppet: Omit<Documents, 'status' | 'author' | 'reviewer' | 'simulated'> = {
  version: 1,
  awardBasis: 'best-price-quality',
  model: 'A',
  criteria: [
    {
      id: 'climate',
      text: 'Climate impact of the offered building',
      measure: 'below',
      limit: 300,
      valuePerUnit: 100_000,
      unit: 'kg CO2e per m2',
    },
    {
      id: 'method',
      text: 'Method for finding and proving fossil-free components',
      measure: 'levels',
      levels: [0, 1, 2, 4, 6, 8].map((millions, level) => ({ level, value: millions * 1_000_000 })),
    },
  ],
  minimumInvited: 3,
  mayAwardOnInitialTenders: false,
  eliminates: true,
  electronicTenders: true,
  documentsFree: true,
  buyerNumber: '212000-1355',
  reviewBody: 'Förvaltningsrätten i Göteborg',
  oneLotIsExplained: true,
  tenderValidityMonths: 6,
  terminationClauses: true,
};

/** A tender with the same offer for each of some lots. */
export const tender = (
  supplier: string,
  price: number,
  values: { readonly [criterion: string]: number },
  lots: readonly string[] = ['1'],
): SubmissionRecord => ({
  id: `tender-${supplier}`,
  supplier,
  receivedAt: '2027-09-01T08:00:00.000Z',
  digest: 'a'.repeat(64),
  offers: lots.map((lot) => ({
    lot,
    price,
    values: Object.entries(values).map(([criterion, value]) => ({ criterion, value })),
  })),
});

const tenderOfA = tender('supplier-a', 92_500_000, { climate: 165 });
const tenderOfB = tender('supplier-b', 88_000_000, { climate: 240 });

export interface Competition {
  readonly documents?: Partial<typeof documentsOfHoppet>;
  readonly tenders?: readonly SubmissionRecord[];
  readonly lots?: readonly string[];
}

const invited = ['supplier-a', 'supplier-b', 'supplier-c'];
const late = [{ supplier: 'supplier-c', receivedAt: '2027-09-02T09:00:00.000Z', digest: 'c'.repeat(64) }];

/** A case that is announced, and receives requests to participate until 15 March 2027. */
export function announced({ documents, lots = ['1'] }: Competition = {}): Play {
  const play = new Play().on('2026-01-12').give(needsOwner, 'CreateCase', caseOfGoteborg);
  for (const analysis of analysisIds) {
    const content = analysis === 'needs' ? { ...examples.needs } : {};
    play.happened(
      { type: 'AnalysisWritten', facts: { analysis, version: 1, content } },
      { type: 'AnalysisSubmitted', facts: { analysis, version: 1 } },
      { type: 'AnalysisApproved', facts: { analysis, version: 1 } },
    );
  }
  const procedure = { id: 'competitive-procedure-with-negotiation', version: 1 };
  return play.happened(
    ...noPitfallApplies,
    {
      type: 'StartDecided',
      facts: {
        decision: 'start',
        procedure,
        ground: 'innovation',
        lots: lots.map((id) => ({ id, title: `Lot ${id}` })),
      },
    },
    { type: 'DocumentsWritten', facts: { ...documentsOfHoppet, ...documents } },
    { type: 'DocumentsApproved', facts: { version: 1 } },
    {
      type: 'NoticePublished',
      facts: { dispatchedAt: '2027-02-01T08:00:00.000Z', publicationId: '1', questionsUntilOn: '2027-03-05' },
    },
    {
      type: 'WindowAnnounced',
      facts: {
        id: 'requests',
        stage: 'requests',
        track: 'case',
        receives: 'request',
        openTo: null,
        opensAt: '2027-02-01T08:00:00.000Z',
        dueAt: '2027-03-15T23:00:00.000Z',
      },
    },
  );
}

/**
 * A case whose final tenders were opened on 2 September 2027 and all of whose people have declared since: the tenders wait to be
 * examined, and the one of supplier C came late.
 */
export function tendered(competition: Competition = {}): Play {
  const opened = { openers: ['procurer-1', 'procurer-2'], head: 'b'.repeat(64) };
  const requests = invited.map((supplier) => ({ ...tender(supplier, 0, {}), offers: [] }));
  const play = announced(competition)
    .happened(
      { type: 'WindowClosed', facts: { window: 'requests' } },
      { type: 'WindowOpened', facts: { window: 'requests', ...opened, submissions: requests, late: [] } },
      { type: 'SelectionDecided', facts: { invited, notInvited: [] } },
      { type: 'TenderersInvited', facts: { suppliers: invited } },
      ...windowOf('initial-tenders', '2027-05-03T22:00:00.000Z'),
      { type: 'WindowOpened', facts: { window: 'initial-tenders', ...opened, submissions: [], late: [] } },
      { type: 'NegotiationClosed', facts: { track: 'case', round: 1 } },
      ...windowOf('final-tenders', '2027-09-01T22:00:00.000Z'),
    )
    .on('2027-09-02T10:00:00Z')
    .happened({
      type: 'WindowOpened',
      facts: { window: 'final-tenders', ...opened, submissions: competition.tenders ?? [tenderOfA, tenderOfB], late },
    });
  return declared(play);
}

const windowOf = (stage: string, dueAt: string) =>
  [
    {
      type: 'WindowAnnounced',
      facts: {
        id: stage,
        stage,
        track: 'case',
        receives: 'tender',
        openTo: invited,
        opensAt: '2027-04-01T08:00:00.000Z',
        dueAt,
      },
    },
    { type: 'WindowClosed', facts: { window: stage } },
  ] as const;

/** A case whose evaluation is agreed, with supplier A ranked first in each lot. */
export function evaluated(competition: Competition = {}): Play {
  const play = tendered(competition);
  for (const supplier of ['supplier-a', 'supplier-b']) {
    play.happened({ type: 'CertificatesAccepted', facts: { supplier, fetched: true } });
  }
  for (const track of competition.lots ?? ['1']) {
    const method = { 'supplier-a': { method: 4 }, 'supplier-b': { method: 3 } };
    for (const supplier of ['supplier-a', 'supplier-b'] as const) {
      play.happened({ type: 'TenderChecked', facts: { track, supplier, outcome: 'valid' } });
      for (const { id } of [evaluator1, evaluator2]) {
        play.happened({
          type: 'TenderScored',
          facts: { track, supplier, evaluator: id },
        });
      }
    }
    play.happened({
      type: 'EvaluationAgreed',
      facts: {
        track,
        agreed: method,
        ranking: [
          { supplier: 'supplier-a', rank: 1, price: 92_500_000, result: 73_000_000, steps: [] },
          { supplier: 'supplier-b', rank: 2, price: 88_000_000, result: 78_000_000, steps: [] },
        ],
      },
    });
  }
  return play;
}

const everyLot = (play: Play, change: (track: string) => readonly CaseEvent[]) => {
  for (const track of Object.keys(play.state.tracks)) play.happened(...change(track));
  return play;
};

/** A case in which supplier A is awarded every lot, and nobody is told yet. */
export const awarded = (competition: Competition = {}): Play =>
  everyLot(evaluated(competition), (track) => [
    { type: 'AwardProposed', facts: { track, suppliers: ['supplier-a'] } },
    { type: 'AwardDecided', facts: { track, suppliers: ['supplier-a'] } },
  ]);

/** Each contract's content is settled, as the rules would have it done later. */
export const settled = (play: Play): Play => everyLot(play, (track) => [contractSettled(play.state, track, play.now)]);

/** A case in its standstill period, with what will be signed settled already. @param standstillEndsOn its last day */
export const notified = (standstillEndsOn: string, competition: Competition = {}): Play =>
  everyLot(settled(awarded(competition)), (track) => [
    {
      type: 'TenderersNotified',
      facts: { track, sentAt: '2027-09-20T08:00:00.000Z', electronic: true, recipients: invited, standstillEndsOn },
    },
  ]);

/** A case whose contracts were concluded with supplier A on a day. */
export const concluded = (on: string, competition: Competition = {}): Play =>
  everyLot(notified('2027-09-30', competition).on(on), (track) => [
    { type: 'StandstillEnded', facts: { track } },
    { type: 'CourtChecked', facts: { track, checkedAt: '2027-10-01T08:00:00.000Z' } },
    { type: 'ContractSignedByAuthority', facts: { track, supplier: 'supplier-a', on, way: 'by-hand' } },
    { type: 'ContractSignedBySupplier', facts: { track, supplier: 'supplier-a', on, way: 'by-hand' } },
    { type: 'ContractConcluded', facts: { track, supplier: 'supplier-a', on } },
  ]);
