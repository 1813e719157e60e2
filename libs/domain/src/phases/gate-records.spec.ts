import { describe, expect, it } from 'vitest';
import { decide } from '../case/decide.js';
import { approved } from '../testing/prepared.js';
import { controller, decisionMaker, evaluator1, procurer1 } from '../testing/people.js';
import { bidder } from '../testing/plays/akademiska.js';
import { partnershipPhases, phaseOf } from '../testing/plays/innovation-partnership.js';
import { perform } from '../testing/plays/steps.js';
import { day, k, l, m, sek, developing } from './developing.fixture.js';
import { gateRecords, recordsOf } from './gate-records.js';

const log = { file: '0f8fad5b-d9cb-469f-a165-70867728950e', sha256: 'a'.repeat(64), name: 'Log of use.pdf' };
const licence = { scope: 'Use', field: 'Care', sublicence: 'all-authorities' } as const;

describe('The record of a gate', () => {
  it('is there for each phase that a partner has come to, and not before', () => {
    expect(gateRecords(approved().state)).toEqual([]);
    expect(gateRecords(developing().state)).toEqual([]);
    const one = developing(...phaseOf('supplier-l', day, 90, 1_500_000).slice(0, 1));
    expect(gateRecords(one.state).map(({ lot, number, phase }) => [lot, number, phase.id])).toEqual([
      ['1', 1, 'design'],
    ]);
    const all = gateRecords(developing(...partnershipPhases).state);
    expect(all.map(({ number, partners }) => [number, partners.map((one) => one.supplier)])).toEqual([
      [1, ['supplier-l', 'supplier-k', 'supplier-m']],
      [2, ['supplier-l', 'supplier-k']],
      [3, ['supplier-l']],
    ]);
  });

  it('tells targets, payments, who was kept, who was not, and on which term of the documents', () => {
    const [first, second, third] = gateRecords(developing(...partnershipPhases).state);
    expect(first).toMatchObject({
      targetsReached: 3,
      paid: sek(4_500_000),
      kept: ['supplier-l', 'supplier-k'],
      ended: [
        { supplier: 'supplier-m', ground: 'ranked-out', term: expect.stringContaining('Others are better') as string },
      ],
      decidedAt: '2028-02-14T09:00:00.000Z',
    });
    expect(second).toMatchObject({ kept: ['supplier-l'], ended: [{ supplier: 'supplier-k' }], paid: sek(12_000_000) });
    expect(third).toMatchObject({ kept: ['supplier-l'], ended: [], paid: sek(9_000_000) });
    expect(third?.partners[0]?.rights).toMatchObject([{ right: 'r1', kind: 'result' }]);
  });

  it('tells of each partner report, assessment, cost to date, payments and the decision with its decision-maker', () => {
    const play = developing(...partnershipPhases);
    const partner = gateRecords(play.state)[0]!.partners[2]!;
    expect(partner).toEqual({
      track: m,
      supplier: 'supplier-m',
      report: { targetReached: true, costToDate: sek(1_500_000), reportedAt: '2028-02-14T09:00:00.000Z' },
      costToDate: sek(1_500_000),
      assessment: { targetReached: true, score: 60, by: 'evaluator-1', assessedAt: '2028-02-14T09:00:00.000Z' },
      evidence: [],
      payments: [{ amount: sek(1_500_000), by: 'target-reached', paidAt: '2028-02-14T09:00:00.000Z' }],
      rights: [],
      decision: {
        outcome: 'end-contract',
        ground: 'ranked-out',
        term: 'Others are better by the published criteria, and no place is left.',
        by: 'decision-maker',
        role: 'decision-maker',
        decidedAt: '2028-02-14T09:00:00.000Z',
      },
    });
    const kept = gateRecords(play.state)[0]!.partners[0]!;
    expect(kept.decision).toEqual({
      ...{ outcome: 'continue', by: 'decision-maker', role: 'decision-maker', decidedAt: '2028-02-14T09:00:00.000Z' },
    });
  });

  it('waits while a partner is not decided on', () => {
    const [record] = gateRecords(developing(...partnershipPhases.slice(0, 11)).state);
    expect(record?.kept).toEqual(['supplier-l', 'supplier-k']);
    expect(record).not.toHaveProperty('decidedAt');
    const [reported] = gateRecords(developing(...partnershipPhases.slice(0, 1)).state);
    expect(reported?.partners).toEqual([
      expect.objectContaining({ supplier: 'supplier-l', evidence: [], payments: [], rights: [] }),
    ]);
    expect(reported?.partners[0]).not.toHaveProperty('assessment');
    expect(reported?.partners[0]).not.toHaveProperty('decision');
    const unreported = developing()
      .on('2028-02-19T12:00:00Z')
      .give(evaluator1, 'AssessPhase', { lot: k, targetReached: false, score: 0, motive: 'Nothing came.' });
    expect(gateRecords(unreported.state)[0]).toMatchObject({ targetsReached: 0, paid: sek(0) });
    expect(gateRecords(unreported.state)[0]?.partners[0]).not.toHaveProperty('report');
  });

  it('has the files that the assessment rests on', () => {
    const play = developing(...phaseOf('supplier-l', day, 90, 1_500_000).slice(0, 1));
    const body = { lot: l, targetReached: true, score: 90, motive: 'So.', files: [{ file: log.file }] };
    const asked = (brings: object, changes: object = {}) =>
      decide(play.state, { type: 'AssessPhase', body: { ...body, ...changes } }, evaluator1, play.now, brings);
    expect(asked({})).toMatchObject({ refusal: { code: 'FILE-KNOWN' } });
    expect(asked({ files: [log] }, { files: [...body.files, ...body.files] })).toMatchObject({
      refusal: { code: 'FILE-ONCE' },
    });
    const other = { ...log, file: 'another' };
    const decision = asked({ files: [log, other] });
    expect(decision).toMatchObject({ ok: true, events: [{ facts: { files: [log] } }] });
    const [event] = decision.ok ? decision.events : [];
    const [record] = gateRecords(play.happened(event!).state);
    expect(record?.partners[0]?.evidence).toEqual([log]);
    expect(record?.partners[0]?.assessment).not.toHaveProperty('files');
  });

  it('has what was done with rights in its phase', () => {
    const play = developing()
      .give(procurer1, 'RecordRights', { lot: k, kind: 'background', title: 'Library', terms: 'supplier-owns-licence' })
      .give(procurer1, 'RecordUseOfRight', { lot: k, right: 'r1', kind: 'licence', on: '2028-02-01', licence })
      .give(procurer1, 'RecordUseOfRight', { lot: k, right: 'r1', kind: 'escrow', on: '2028-02-02' });
    perform(play, partnershipPhases);
    const [first, second] = gateRecords(play.state);
    const of = (record: typeof first) => record?.partners.find((one) => one.supplier === 'supplier-k')?.rights;
    expect(of(first)).toEqual([
      {
        right: 'r1',
        title: 'Library',
        kind: 'background',
        terms: 'supplier-owns-licence',
        at: '2028-02-14T09:00:00.000Z',
      },
      { right: 'r1', title: 'Library', kind: 'licence', at: '2028-02-01', licence },
      { right: 'r1', title: 'Library', kind: 'escrow', at: '2028-02-02' },
    ]);
    expect(of(second)).toEqual([]);
  });

  it('of a partnership that ended for all tells it of each that was left, and of nobody who had fallen away', () => {
    const play = developing(...partnershipPhases.slice(0, 12));
    for (const supplier of ['supplier-l', 'supplier-k']) {
      play
        .give(bidder(supplier), 'ReportPhase', {
          targetReached: false,
          costToDate: sek(1),
          results: 'No.',
          evidence: [],
        })
        .give(evaluator1, 'AssessPhase', { lot: `1:${supplier}`, targetReached: false, score: 1, motive: 'No.' });
    }
    play.give(decisionMaker, 'DecideGate', {
      ...{ lot: k, outcome: 'end-partnership', ground: 'target-not-reached', reasons: 'Nobody reached it.' },
    });
    expect(play.state.end?.how).toBe('not-continued');
    const [first, second] = gateRecords(play.state);
    expect(first?.ended.map(({ supplier, ground }) => [supplier, ground])).toEqual([['supplier-m', 'ranked-out']]);
    expect(second?.ended.map(({ supplier, ground }) => [supplier, ground])).toEqual([
      ['supplier-l', 'target-not-reached'],
      ['supplier-k', 'target-not-reached'],
    ]);
    expect(second?.partners[0]?.decision?.outcome).toBe('end-partnership');
  });
});

describe('What a partner sees of the records', () => {
  it('is its own part, and nothing of the others', () => {
    const records = gateRecords(developing(...partnershipPhases).state);
    const own = recordsOf(records, ['supplier-m']);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ number: 1, targetsReached: 1, paid: sek(1_500_000), kept: [] });
    expect(own[0]?.ended).toMatchObject([{ supplier: 'supplier-m' }]);
    const told = JSON.stringify(recordsOf(records, ['supplier-k']));
    expect(told).toContain('supplier-k');
    expect(told).not.toMatch(/supplier-[lm]/);
    expect(recordsOf(records, ['supplier-k'])[0]).not.toHaveProperty('decidedAt');
    expect(recordsOf(records, ['supplier-k'])[0]?.kept).toEqual(['supplier-k']);
    expect(recordsOf(records, ['supplier-n'])).toEqual([]);
  });

  it('is how it was assessed once it is decided what follows, and not before', () => {
    const assessed = developing(...phaseOf('supplier-l', day, 90, 1_500_000));
    const [before] = recordsOf(gateRecords(assessed.state), ['supplier-l']);
    expect(before).toMatchObject({ targetsReached: 0 });
    expect(before?.partners[0]).not.toHaveProperty('assessment');
    const [after] = recordsOf(gateRecords(developing(...partnershipPhases).state), ['supplier-l']);
    expect(after?.partners[0]?.assessment?.score).toBe(90);
  });

  it('is the sum of what it was paid', () => {
    const play = developing(...phaseOf('supplier-l', day, 90, 1_000_000)).give(controller, 'PayPhase', {
      ...{ lot: l, amount: sek(500_000), by: 'target-reached' },
    });
    expect(recordsOf(gateRecords(play.state), ['supplier-l'])[0]?.paid).toEqual(sek(1_500_000));
  });
});
