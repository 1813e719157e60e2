import { describe, expect, it } from 'vitest';
import { tasks } from '../../case/tasks.js';
import { decisionMaker, evaluator1, procurer1 } from '../../testing/people.js';
import { bidder, documentsOfAkademiska } from '../../testing/plays/akademiska.js';
import {
  documentsOfResearch,
  preCommercialProcurement,
  researchCompetition,
  researchPhases,
  researchSigning,
} from '../../testing/plays/pre-commercial-procurement.js';
import { begun, perform, type Step } from '../../testing/plays/steps.js';
import { preCommercialProcurementV1 } from './pre-commercial-procurement.v1.js';

/** An R&D service whose results are not the authority's alone. */
function research() {
  const begins = begun(preCommercialProcurementV1);
  begins.state = { ...begins.state, contractType: 'services', cpv: ['73110000-6'] };
  return begins.happened({
    type: 'ValueEstimated',
    facts: {
      version: 1,
      kind: 'fixed-total',
      addends: [],
      total: { amount: 95_000_000, currency: 'SEK' },
      earlierAwards: [],
      notSameKind: [],
      resultsExclusivelyForAuthority: false,
      authorityPaysFully: true,
    },
  });
}
const play = (...steps: readonly (readonly Step[])[]) => perform(research(), steps.flat());
const write = (changes: object) =>
  research().refused(procurer1, 'WriteDocuments', { ...documentsOfResearch, ...changes });

describe('A pre-commercial procurement', () => {
  it('goes with three suppliers through its phases, keeps two to the end and buys nothing', () => {
    const { state } = play(preCommercialProcurement);
    expect(Object.values(state.tracks).map(({ id, stage, end }) => [id, stage, end?.how])).toEqual([
      ['1:supplier-l', 'future', 'further-development'],
      ['1:supplier-k', 'future', 'further-development'],
      ['1:supplier-m', 'phases', 'not-continued'],
    ]);
    expect(state.end?.how).toBe('further-development');
    const steps = preCommercialProcurementV1.stages.flatMap((stage) => stage.steps.map((step) => step.command));
    expect(steps).not.toContain('DecidePurchase');
  });

  it('is signed without a standstill and without asking a court, when all are told', () => {
    const one = play(researchCompetition, [{ settles: true, lot: '1:supplier-k' }]);
    expect(one.refused(decisionMaker, 'SignContract', { lot: '1:supplier-k' })).toBe('accepted');
    expect(one.refused(procurer1, 'CheckCourt')).toBe('STAGE');
    const untold = play(researchCompetition.slice(0, -1));
    expect(untold.refused(decisionMaker, 'SignContract')).toBe('STAGE');
  });

  it('asks for no award notice and no report', () => {
    const open = tasks(play(researchCompetition, researchSigning).state).map((one) => one.command);
    expect([...new Set(open)]).toEqual(['ReportPhase', 'RecordFollowUp']);
  });

  it('promises no purchase', () => {
    expect(write({})).toBe('accepted');
    expect(write({ purchase: documentsOfAkademiska.purchase })).toBe('PCP-NO-PURCHASE');
  });

  it('is for more than half research and development', () => {
    expect(write({ researchSharePercent: 50 })).toBe('PCP-RESEARCH-SHARE');
    expect(write({ researchSharePercent: 50.1 })).toBe('accepted');
  });

  it('plans with at least two suppliers to the end', () => {
    const phases = documentsOfResearch.phases.map((one) => ({ ...one, keepAtMost: 1 }));
    expect(write({ phases })).toBe('DOC-PHASES');
  });

  it('keeps two unless one has missed its target', () => {
    const missing = play(researchCompetition, researchSigning, researchPhases.slice(0, 18)).on('2028-12-01T09:00:00Z');
    missing
      .give(bidder('supplier-m'), 'ReportPhase', {
        targetReached: false,
        costToDate: { amount: 1, currency: 'SEK' },
        results: 'Not reached.',
        evidence: [],
      })
      .give(evaluator1, 'AssessPhase', {
        lot: '1:supplier-m',
        targetReached: false,
        score: 20,
        motive: 'Not reached.',
      });
    const end = (ground: string) =>
      missing.refused(decisionMaker, 'DecideGate', {
        lot: '1:supplier-m',
        outcome: 'end-contract',
        ground,
        reasons: 'The target was missed.',
      });
    const gone = (supplier: string) =>
      missing.happened({
        type: 'ContractTerminated',
        facts: { track: `1:${supplier}`, ground: 'contract-terms', on: '2028-12-01' },
      });
    expect(end('terms')).toBe('accepted');
    gone('supplier-k');
    expect(end('terms')).toBe('GATE-KEEPS-COMPETITION');
    expect(end('target-not-reached')).toBe('accepted');
  });
});

describe('The time for tenders in a pre-commercial procurement', () => {
  const publish = (submissionsDueAt: string, euFunded: boolean) =>
    perform(research(), [
      { ...(researchCompetition[0] as Step), body: { ...documentsOfResearch, euFunded } } as Step,
      researchCompetition[1]!,
      researchCompetition[2]!,
    ])
      .on('2027-05-10T08:00:00Z')
      .refused(procurer1, 'PublishNotice', {
        dispatchedAt: '2027-05-10T08:00:00Z',
        publicationId: '1',
        submissionsDueAt,
        questionsUntilOn: '2027-05-20',
      });

  it('is sixty days when the EU funds it, and adequate otherwise', () => {
    // Day 60 after Monday 10 May is Friday 9 July.
    expect(publish('2027-07-09T21:59:00Z', true)).toBe('accepted');
    expect(publish('2027-07-08T21:59:00Z', true)).toBe('PCP-EU-TIME');
    expect(publish('2027-05-31T21:59:00Z', false)).toBe('accepted');
  });
});
