import { describe, expect, it } from 'vitest';
import { decide } from '../case/decide.js';
import { react } from '../case/react.js';
import { controller, decisionMaker, evaluator1, procurer1 } from '../testing/people.js';
import { playedPartnership, playedResearch } from '../testing/played-partnership.js';
import { bidder } from '../testing/plays/akademiska.js';
import { goesOn, partnershipPhases, phaseOf } from '../testing/plays/innovation-partnership.js';
import { perform } from '../testing/plays/steps.js';
import type { Play } from '../testing/play.js';
import { day, k, l, m, sek, reasons, developing } from './developing.fixture.js';
import { gateRecords } from './gate-records.js';
import { laterCompetition } from './later-competition.js';

const report = (targetReached: boolean) => ({ targetReached, costToDate: sek(1), results: 'So.', evidence: [] });
const assessed = (play: Play, supplier: string, targetReached: boolean, score: number) =>
  play
    .give(bidder(supplier), 'ReportPhase', report(targetReached))
    .give(evaluator1, 'AssessPhase', { lot: `1:${supplier}`, targetReached, score, motive: 'So.' });
const last = (play: Play, by: Parameters<Play['give']>[0], command: string, body: object) => {
  const before = play.state;
  return react(before, play.give(by, command, { ...body }).events.at(-1)!);
};

describe('A decision to end the whole partnership', () => {
  const ends = { outcome: 'end-partnership', ground: 'target-not-reached', reasons };

  it('has a ground that holds for every partner, not for some', () => {
    const play = assessed(developing(), 'supplier-k', false, 10);
    assessed(play, 'supplier-m', false, 10);
    perform(play, phaseOf('supplier-l', day, 90, 1_500_000));
    expect(play.refused(decisionMaker, 'DecideGate', { lot: k, ...ends })).toBe('GATE-GROUND');
  });

  it('leaves alone whoever has gone through the last phase', () => {
    const keep = (play: Play) => {
      const phases = play.state.documents!.phases!.slice(0, 1).map((one) => ({ ...one, keepAtMost: 3 }));
      play.state = { ...play.state, documents: { ...play.state.documents!, phases } };
      return play;
    };
    const play = keep(developing());
    perform(play, phaseOf('supplier-l', day, 90, 1_500_000));
    play.give(procurer1, 'RecordRights', {
      ...{ lot: l, kind: 'result', title: 'View', terms: 'supplier-owns-licence' },
    });
    perform(play, [goesOn('supplier-l')]);
    assessed(play, 'supplier-k', false, 1);
    assessed(play, 'supplier-m', false, 1);
    const { assessment: before } = play.state.developments[l]!.phases[1]!;
    expect(play.state.tracks[l]?.stage).toBe('purchase');
    play.happened({ type: 'PartnershipEnded', facts: { track: '1', ground: 'target-not-reached' } });
    const [record] = gateRecords(play.state);
    expect(record?.kept).toEqual(['supplier-l']);
    expect(record?.ended.map(({ supplier }) => supplier)).toEqual(['supplier-k', 'supplier-m']);
    expect(play.state.developments[l]?.phases[1]?.assessment).toEqual(before);
    expect(play.state.tracks[l]?.end).toBeUndefined();
  });

  it('is of one lot, and leaves the partners of others', () => {
    const play = assessed(developing(), 'supplier-k', false, 1);
    play.happened({ type: 'PartnershipEnded', facts: { track: '2', ground: 'terms' } });
    expect(gateRecords(play.state)[0]?.ended).toEqual([]);
  });
});

describe('The record of a gate', () => {
  it('was decided when the last of its partners was', () => {
    const play = developing(
      ...phaseOf('supplier-l', day, 90, 1_500_000),
      ...phaseOf('supplier-k', day, 80, 1_500_000),
      ...phaseOf('supplier-m', day, 60, 1_500_000),
      goesOn('supplier-l'),
    );
    const ended = { lot: m, outcome: 'end-contract', ground: 'ranked-out', reasons };
    play.on('2028-02-15T09:00:00Z').give(decisionMaker, 'DecideGate', ended);
    perform(play.on('2028-02-16T09:00:00Z'), [goesOn('supplier-k')]);
    expect(gateRecords(play.state)[0]?.decidedAt).toBe('2028-02-16T09:00:00.000Z');
    perform(play, phaseOf('supplier-k', '2028-02-17T09:00:00Z', 80, 1));
    expect(gateRecords(play.state)[0]?.decidedAt).toBe('2028-02-16T09:00:00.000Z');
  });

  it('says of no term what the documents don’t', () => {
    const [kept] = gateRecords(playedPartnership().state)[0]!.partners;
    expect(Object.keys(kept!.decision!)).not.toContain('term');
    const play = developing(...partnershipPhases);
    play.state = { ...play.state, documents: { ...play.state.documents!, endGrounds: [] } };
    expect(gateRecords(play.state)[0]?.ended).toMatchObject([{ supplier: 'supplier-m', term: '' }]);
  });

  it('has of the files that are known those that the assessment names', () => {
    const file = (id: string) => ({ file: id, sha256: 'a'.repeat(64), name: `${id}.pdf` });
    const play = developing().give(bidder('supplier-k'), 'ReportPhase', report(true));
    const body = { lot: k, targetReached: true, score: 1, motive: 'So.', files: [{ file: 'a' }, { file: 'b' }] };
    const brought = { files: [file('a'), file('b'), file('c')] };
    expect(decide(play.state, { type: 'AssessPhase', body }, evaluator1, play.now, brought)).toMatchObject({
      events: [{ facts: { files: [file('a'), file('b')] } }],
    });
  });

  it('is of the partner’s own lot', () => {
    const play = playedPartnership();
    const other = { id: '2:supplier-x', partner: { lot: '2', supplier: 'supplier-x' } };
    const track = { ...play.state.tracks[l]!, ...other };
    const developments = { ...play.state.developments, [track.id]: play.state.developments[l]! };
    play.state = { ...play.state, tracks: { ...play.state.tracks, [track.id]: track }, developments };
    const records = gateRecords(play.state);
    expect(records.map(({ lot, number }) => `${lot}/${number}`)).toEqual(['1/1', '1/2', '1/3', '2/1', '2/2', '2/3']);
    expect(records[3]?.partners.map((one) => one.supplier)).toEqual(['supplier-x']);
  });
});

describe('What a partner is told', () => {
  it('of a result names it, and nobody else’s', () => {
    const result = (title: string) => ({ lot: k, kind: 'result', title, terms: 'supplier-owns-licence' });
    const play = developing(
      { by: procurer1, give: 'RecordRights', body: result('Interface') },
      { by: procurer1, give: 'RecordRights', body: result('Adapter') },
      ...partnershipPhases,
    ).on('2031-10-10');
    const [mail] = last(play, decisionMaker, 'DecideCallBack', {
      ...{ result: '1:supplier-k/r2', outcome: 'called-back', reasons },
    });
    expect(mail).toMatchObject({
      suppliers: ['supplier-k'],
      subject: { sv: 'Resultat i GBG-2017-HOPPET', en: 'A result in GBG-2017-HOPPET' },
      says: {
        sv: 'Adapter: återkallas. Skälen finns i beslutet.',
        en: 'Adapter: is called back. The decision gives the reasons.',
      },
    });
    const [waived] = last(play, decisionMaker, 'DecideCallBack', {
      ...{ result: '1:supplier-k/r1', outcome: 'waived', reasons },
    });
    expect(waived?.says).toEqual({
      sv: 'Interface: återkallas inte. Skälen finns i beslutet.',
      en: 'Interface: is not called back. The decision gives the reasons.',
    });
  });

  it('of a result that is not there is what waits', () => {
    const body = { result: '1:supplier-k/r9', outcome: 'in-use', reasons };
    expect(playedPartnership().ask(decisionMaker, 'DecideCallBack', body)).toMatchObject({
      refusal: { code: 'CALL-BACK-RESULT', expected: '1:supplier-l/r1' },
    });
  });
});

describe('What a later competition is told', () => {
  it('is of results alone, and of phases that were reported on', () => {
    const play = playedResearch();
    const { disclose } = laterCompetition(play.state)!;
    const background = { id: 'r9', kind: 'background' as const, title: 'Own', terms: 'joint' as const };
    play.happened({ type: 'RightsRecorded', facts: { track: l, ...background } });
    expect(laterCompetition(play.state)?.disclose).toEqual(disclose);
    play.happened({ type: 'PhaseAssessed', facts: { track: m, phase: 3, targetReached: false, score: 0 } });
    expect(laterCompetition(play.state)?.disclose).toEqual(disclose);
  });

  it('names the files that the reports were assessed on', () => {
    const files = [{ file: 'a', sha256: 'a'.repeat(64), name: 'Log.pdf' }];
    const play = playedResearch();
    play.happened({ type: 'PhaseAssessed', facts: { track: m, phase: 1, targetReached: true, score: 60, files } });
    const told = laterCompetition(play.state)?.disclose.find((one) => one.supplier === 'supplier-m' && one.phase === 1);
    expect(told?.ids).toEqual(['a']);
    expect(told?.says.en).toContain('Design');
  });

  it('is sent to the procurers, with the duties, under the case’s reference', () => {
    const play = playedResearch();
    const event = play.events.findLast((one) => one.type === 'GatePassed')!;
    const [mail] = react(play.state, event).filter((one) => one.roles.includes('procurer'));
    expect(mail?.subject).toEqual({
      sv: 'Om GBG-2017-HOPPET upphandlas senare',
      en: 'If GBG-2017-HOPPET is procured later',
    });
    expect(mail?.says.sv).toContain(
      'en ny upphandling enligt lagen, öppen för alla: ingen som har utvecklat har rätt till det. Det som',
    );
    expect(mail?.says.en).toContain(
      'a new procurement under the act, open to all: nobody who developed has a right to it. What they',
    );
  });
});

describe('A contract that nobody pays for', () => {
  it('is not paid for twice the phase', () => {
    const play = assessed(developing(), 'supplier-k', true, 80);
    const pay = (amount: number) => ({ lot: k, amount: sek(amount), by: 'target-reached' });
    play.give(controller, 'PayPhase', pay(1_500_000));
    expect(play.refused(controller, 'PayPhase', pay(1))).toBe('PAY-CEILING');
  });
});
