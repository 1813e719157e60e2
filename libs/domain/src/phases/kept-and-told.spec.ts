import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { react } from '../case/react.js';
import { personsOf, tasks } from '../case/tasks.js';
import { controller, decisionMaker, evaluator1, evaluator2, lineManager, procurer1 } from '../testing/people.js';
import { bidder } from '../testing/plays/akademiska.js';
import { goesOn, partnershipPhases, phaseOf } from '../testing/plays/innovation-partnership.js';
import { perform } from '../testing/plays/steps.js';
import type { Play } from '../testing/play.js';
import { day, k, l, m, sek, reasons, developing } from './developing.fixture.js';
import { betterThan, equalOrBetter, inSamePhase, partnersOf, phaseEndsOn, unassessed, workOf } from './partners.js';

const compared = (ofL = 90, ofK = 80, ofM = 60) =>
  developing(
    ...phaseOf('supplier-l', day, ofL, 1_500_000),
    ...phaseOf('supplier-k', day, ofK, 1_500_000),
    ...phaseOf('supplier-m', day, ofM, 1_500_000),
  );
/** The last partner has developed what was wanted, and its purchase is to be decided. */
const developed = () => developing(...partnershipPhases).on('2029-05-02T09:00:00Z');
const report = { targetReached: true, costToDate: sek(1_400_000), results: 'Reached.', evidence: ['Log'] };
const assessment = (lot: string, targetReached = true) => ({ lot, targetReached, score: 80, motive: 'So.' });
const reported = () => developing().give(bidder('supplier-k'), 'ReportPhase', report);
const assessed = (targetReached = true) => reported().give(evaluator1, 'AssessPhase', assessment(k, targetReached));
const allFailed = () => {
  const play = developing();
  for (const supplier of ['supplier-l', 'supplier-k', 'supplier-m']) {
    play.give(bidder(supplier), 'ReportPhase', { ...report, targetReached: false });
    play.give(evaluator1, 'AssessPhase', { ...assessment(`1:${supplier}`, false), score: 10 });
  }
  return play;
};
const event = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events[0]!;
};
const refusal = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected];
};
const told = (play: Play, by: Actor, command: string, body: object) => {
  const before = play.state;
  return react(before, play.give(by, command, { ...body }).events.at(-1)!).filter(
    ({ suppliers }) => suppliers.length > 0,
  );
};
const gate = (lot: string, outcome: string, ground?: string) => ({
  lot,
  outcome,
  ...(ground ? { ground } : {}),
  reasons,
});
const bought = (changes: object = {}) => ({
  buy: true,
  performanceReached: 2.8,
  cost: sek(38_000_000),
  reasons,
  ...changes,
});
const withDocuments = (play: Play, documents: object) => {
  play.state = { ...play.state, documents: { ...play.state.documents!, ...documents } };
  return play;
};
const waiting = (play: Play, command: string) =>
  tasks(play.state)
    .filter((one) => one.command === command)
    .map(({ track }) => track);

describe('What is kept apart of a phase', () => {
  const phase = { track: k, phase: 1 };

  it('is results and evidence of the report, and the motive of the assessment', () => {
    const { targetReached, costToDate, results, evidence } = report;
    expect(event(developing(), bidder('supplier-k'), 'ReportPhase', report)).toStrictEqual({
      type: 'PhaseReported',
      facts: { ...phase, targetReached, costToDate },
      body: { results, evidence },
    });
    expect(event(reported(), evaluator1, 'AssessPhase', assessment(k))).toStrictEqual({
      type: 'PhaseAssessed',
      facts: { ...phase, targetReached: true, score: 80 },
      body: { motive: 'So.' },
    });
  });

  it('is the note of a payment or a right, where there is one', () => {
    const paid = { type: 'PhasePaid', facts: { ...phase, amount: sek(1), by: 'target-reached' } };
    const payment = { lot: k, amount: sek(1), by: 'target-reached' };
    expect(event(assessed(), controller, 'PayPhase', payment)).toStrictEqual(paid);
    expect(event(assessed(), controller, 'PayPhase', { ...payment, note: '§ 4' })).toStrictEqual({
      ...{ ...paid, body: { note: '§ 4' } },
    });
    const right = { kind: 'background', title: 'Software', terms: 'joint' };
    const recorded = { type: 'RightsRecorded', facts: { track: k, id: 'r1', ...right } };
    expect(event(developing(), procurer1, 'RecordRights', { lot: k, ...right })).toStrictEqual(recorded);
    expect(event(developing(), procurer1, 'RecordRights', { lot: k, ...right, note: 'Five years.' })).toStrictEqual({
      ...{ ...recorded, body: { note: 'Five years.' } },
    });
  });

  it('is what is shown of a solution', () => {
    const shared = { with: ['supplier-l'], consent: 'c1' };
    const consented = developing().give(bidder('supplier-k'), 'GiveConsent', { lot: k, what: 'Interface' });
    expect(event(consented, procurer1, 'ShareSolution', { lot: k, ...shared, what: 'Interface' })).toStrictEqual({
      type: 'SolutionShared',
      facts: { track: k, ...shared },
      body: { what: 'Interface' },
    });
  });

  it('is the reasons of what was decided', () => {
    const body = { reasons };
    expect(event(compared(), decisionMaker, 'DecideGate', gate(k, 'continue'))).toStrictEqual({
      ...{ type: 'GatePassed', facts: phase, body },
    });
    expect(event(compared(), decisionMaker, 'DecideGate', gate(m, 'end-contract', 'ranked-out'))).toStrictEqual({
      ...{ type: 'PartnerEnded', facts: { track: m, phase: 1, ground: 'ranked-out' }, body },
    });
    expect(event(allFailed(), decisionMaker, 'DecideGate', gate(k, 'end-partnership', 'terms'))).toStrictEqual({
      ...{ type: 'PartnershipEnded', facts: { track: '1', ground: 'terms' }, body },
    });
    expect(event(developed(), decisionMaker, 'DecidePurchase', bought())).toStrictEqual({
      type: 'PurchaseDecided',
      facts: { track: l, buy: true, performance: 2.8, cost: sek(38_000_000) },
      body,
    });
  });
});

describe('What a refused step of a phase expects', () => {
  it('is the end of the phase before a report', () => {
    expect(refusal(developing(), evaluator1, 'AssessPhase', assessment(k))).toEqual(['PHASE-REPORTED', '2028-02-18']);
  });

  it('is what is left of the ceiling', () => {
    const pay = (play: Play, amount: object) =>
      refusal(play, controller, 'PayPhase', { lot: k, amount, by: 'target-reached' });
    expect(pay(assessed(), sek(1_500_001))).toEqual(['PAY-CEILING', '1500000 SEK']);
    expect(pay(assessed(), sek(0))).toEqual(['PAY-CEILING', '1500000 SEK']);
    expect(pay(assessed(), sek(-1))).toEqual(['PAY-CEILING', '1500000 SEK']);
    const once = assessed().give(controller, 'PayPhase', { lot: k, amount: sek(1_000_000), by: 'target-reached' });
    expect(pay(once, sek(500_001))).toEqual(['PAY-CEILING', '500000 SEK']);
    expect(pay(withDocuments(assessed(), { phases: [] }), sek(1))).toEqual(['PAY-CEILING', '0']);
  });

  it('is the right that the documents state, where they state one', () => {
    const right = { lot: k, kind: 'result', title: 'Software', terms: 'joint' };
    expect(refusal(developing(), procurer1, 'RecordRights', right)).toEqual(['RIGHTS-TERMS', 'supplier-owns-licence']);
    const silent = withDocuments(developing(), { rights: undefined });
    expect(refusal(silent, procurer1, 'RecordRights', right)).toEqual(['RIGHTS-TERMS', '–']);
  });

  it('is a consent of the partner', () => {
    const body = { lot: k, with: ['supplier-l'], consent: 'c3', what: 'Interface' };
    expect(refusal(developing(), procurer1, 'ShareSolution', body)).toEqual(['PHASE-CONSENT', '–']);
    const consent = { lot: k, what: 'Interface' };
    const twice = developing().give(bidder('supplier-k'), 'GiveConsent', consent);
    twice.give(bidder('supplier-k'), 'GiveConsent', consent);
    expect(refusal(twice, procurer1, 'ShareSolution', body)).toEqual(['PHASE-CONSENT', 'c1, c2']);
  });

  it('is the partners that are not assessed', () => {
    const one = developing(...phaseOf('supplier-l', day, 90, 1_500_000));
    expect(refusal(one, decisionMaker, 'DecideGate', gate(l, 'continue'))).toEqual(['GATE-ALL-ASSESSED', `${k}, ${m}`]);
    const endAll = gate(l, 'end-partnership', 'terms');
    expect(refusal(one, decisionMaker, 'DecideGate', endAll)).toEqual(['GATE-ALL-ASSESSED', `${k}, ${m}`]);
  });

  it('is the number that goes on', () => {
    expect(refusal(compared(), decisionMaker, 'DecideGate', gate(m, 'continue'))).toEqual(['GATE-KEEP', '2']);
  });

  it('is the partners that have a duty left', () => {
    const undone = (play: Play, ...tracks: readonly string[]) => {
      const contracts = Object.entries(play.state.contracts).map(([id, { reportCompletedOn: on, ...one }]) => [
        id,
        tracks.includes(id) || on === undefined ? one : { ...one, reportCompletedOn: on },
      ]);
      play.state = { ...play.state, contracts: Object.fromEntries(contracts) };
      return play;
    };
    const endOne = gate(m, 'end-contract', 'ranked-out');
    expect(refusal(undone(compared(), m), decisionMaker, 'DecideGate', endOne)).toEqual(['GATE-DUTIES', m]);
    expect(refusal(undone(compared(), k), decisionMaker, 'DecideGate', endOne)).toBe('accepted');
    const endAll = gate(k, 'end-partnership', 'target-not-reached');
    expect(refusal(undone(allFailed(), l, m), decisionMaker, 'DecideGate', endAll)).toEqual([
      'GATE-DUTIES',
      `${l}, ${m}`,
    ]);
    const refrain = bought({ buy: false });
    expect(refusal(undone(developed(), l), decisionMaker, 'DecidePurchase', refrain)).toEqual([
      'PURCHASE-DUTIES',
      undefined,
    ]);
  });

  it('is the level and the cost that were agreed, or nothing where none was', () => {
    const dear = bought({ cost: sek(40_000_001) });
    expect(refusal(developed(), decisionMaker, 'DecidePurchase', dear)).toEqual([
      'PURCHASE-TERMS',
      expect.stringMatching(/^≤ 3 .+, ≤ 40000000 SEK$/),
    ]);
    const { purchase } = developed().state.documents!;
    const upwards = withDocuments(developed(), { purchase: { ...purchase, direction: 'at-least' } });
    expect(refusal(upwards, decisionMaker, 'DecidePurchase', dear)).toEqual([
      'PURCHASE-TERMS',
      expect.stringMatching(/^≥ 3 .+, ≤ 40000000 SEK$/),
    ]);
    const none = withDocuments(developed(), { purchase: undefined });
    expect(refusal(none, decisionMaker, 'DecidePurchase', dear)).toEqual(['PURCHASE-TERMS', undefined]);
    expect(refusal(none, decisionMaker, 'DecidePurchase', bought({ buy: false }))).toBe('accepted');
  });
});

describe('A deputy of the assessor', () => {
  const standIn = { ...evaluator1, id: 'stand-in' };
  const deputised = (play: Play) => {
    const [from, until] = ['2028-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'];
    const role = 'decision-maker' as const;
    play.happened(
      { type: 'PersonAssigned', facts: { person: 'evaluator-1', role } },
      { type: 'DeputyAppointed', facts: { person: 'evaluator-1', deputy: 'stand-in', role, from, until } },
    );
    return play.give(standIn, 'DeclareInterests', { interests: [] });
  };

  it('decides neither on the phase nor on the purchase', () => {
    expect(refusal(deputised(compared()), standIn, 'DecideGate', gate(k, 'continue'))).toEqual([
      'GATE-FOUR-EYES',
      undefined,
    ]);
    expect(refusal(deputised(developed()), standIn, 'DecidePurchase', bought())).toEqual([
      'PURCHASE-FOUR-EYES',
      undefined,
    ]);
  });

  it('is no hindrance for others', () => {
    expect(refusal(deputised(developed()), decisionMaker, 'DecidePurchase', bought())).toBe('accepted');
  });
});

describe('The last partner that is left', () => {
  const alone = (targetReached: boolean) => {
    const play = perform(compared(), [goesOn('supplier-l')]);
    for (const one of [k, m]) play.give(decisionMaker, 'DecideGate', gate(one, 'end-contract', 'terms'));
    play.on('2028-10-10T09:00:00Z').give(bidder('supplier-l'), 'ReportPhase', report);
    play.give(evaluator1, 'AssessPhase', assessment(l, targetReached));
    return targetReached ? play.give(controller, 'PayPhase', { lot: l, amount: sek(1), by: 'target-reached' }) : play;
  };

  it('is not ended by the terms, but by a target that it failed', () => {
    const byTerms = gate(l, 'end-contract', 'terms');
    expect(refusal(alone(true), decisionMaker, 'DecideGate', byTerms)).toEqual(['GATE-KEEPS-COMPETITION', '1']);
    const byTarget = gate(l, 'end-contract', 'target-not-reached');
    expect(refusal(alone(false), decisionMaker, 'DecideGate', byTarget)).toBe('accepted');
  });

  it('goes on by itself', () => {
    expect(refusal(alone(true), decisionMaker, 'DecideGate', gate(l, 'continue'))).toBe('accepted');
  });
});

describe('The cost of a partner', () => {
  it('is held against the ceilings of all its phases so far', () => {
    const second = (amount: number) =>
      perform(compared(), [goesOn('supplier-l'), goesOn('supplier-k')])
        .on('2028-10-10T09:00:00Z')
        .give(bidder('supplier-k'), 'ReportPhase', { ...report, costToDate: sek(amount) })
        .give(evaluator1, 'AssessPhase', assessment(k, false));
    const end = (amount: number) =>
      refusal(second(amount), decisionMaker, 'DecideGate', gate(k, 'end-contract', 'cost'));
    expect(end(7_500_000)).toEqual(['GATE-GROUND', undefined]);
    expect(end(7_500_001)).toBe('accepted');
  });

  it('is no ground where nothing was reported', () => {
    const silent = developing().on('2028-02-19T12:00:00Z').give(evaluator1, 'AssessPhase', assessment(k, false));
    expect(refusal(silent, decisionMaker, 'DecideGate', gate(k, 'end-contract', 'cost'))).toEqual([
      'GATE-GROUND',
      undefined,
    ]);
  });
});

describe('The place of a partner among the others', () => {
  const places = (play: Play) =>
    [k, l, m].map((id) => {
      const track = play.state.tracks[id]!;
      return [betterThan(play.state, track), equalOrBetter(play.state, track)];
    });

  it('is counted by the scores of its own phase', () => {
    expect(places(compared(90, 80, 60))).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
    expect(places(compared(90, 70, 70))).toEqual([
      [1, 2],
      [0, 0],
      [1, 2],
    ]);
  });

  it('is behind all that are assessed where it is not', () => {
    const one = developing(...phaseOf('supplier-l', day, 0, 1_500_000));
    expect(places(one)).toEqual([
      [1, 2],
      [0, 0],
      [1, 2],
    ]);
    const { state } = one;
    expect(unassessed(state, state.tracks[l]!).map(({ id }) => id)).toEqual([k, m]);
  });

  it('is not counted against those who fell away, and is against those who went on', () => {
    const play = perform(compared(), [goesOn('supplier-l')]).give(
      decisionMaker,
      'DecideGate',
      gate(m, 'end-contract', 'ranked-out'),
    );
    const track = play.state.tracks[k]!;
    expect(partnersOf(play.state, track).map(({ id }) => id)).toEqual([l, k]);
    expect(inSamePhase(play.state, track).map(({ id }) => id)).toEqual([l, k]);
    expect(inSamePhase(play.state, play.state.tracks[l]!).map(({ id }) => id)).toEqual([l]);
    expect([betterThan(play.state, track), unassessed(play.state, track)]).toEqual([1, []]);
  });

  it('has no end of a phase that the documents do not have but the day on which it began', () => {
    const { state } = withDocuments(developing(), { phases: undefined });
    const track = state.tracks[k]!;
    expect(phaseEndsOn(state, track)).toBe('2027-10-18');
    expect(workOf(state, track, 7)).toEqual({ paid: 0, passed: false });
  });
});

describe('What is on record of a partner', () => {
  it('is the last report, the sum of what was paid and when, and the others’ untouched', () => {
    const play = reported()
      .on('2028-02-15T09:00:00Z')
      .give(bidder('supplier-k'), 'ReportPhase', { ...report, costToDate: sek(1_450_000) })
      .give(evaluator1, 'AssessPhase', assessment(k))
      .give(controller, 'PayPhase', { lot: k, amount: sek(500_000), by: 'target-reached' })
      .on('2028-02-16T09:00:00Z')
      .give(controller, 'PayPhase', { lot: k, amount: sek(700_000), by: 'target-reached' });
    expect(play.state.developments).toEqual({
      [k]: {
        rights: [],
        phases: {
          1: {
            report: { targetReached: true, costToDate: sek(1_450_000), reportedAt: '2028-02-15T09:00:00.000Z' },
            assessment: { targetReached: true, score: 80, by: 'evaluator-1', assessedAt: '2028-02-15T09:00:00.000Z' },
            ...{ paid: 1_200_000, paidAt: '2028-02-16T09:00:00.000Z', passed: false },
            payments: [
              { amount: sek(500_000), by: 'target-reached', paidAt: '2028-02-15T09:00:00.000Z' },
              { amount: sek(700_000), by: 'target-reached', paidAt: '2028-02-16T09:00:00.000Z' },
            ],
          },
        },
      },
    });
  });

  it('is each of its rights, and what was decided on the purchase', () => {
    const right = (title: string) => ({ kind: 'background', title, terms: 'joint' });
    const play = developing()
      .give(procurer1, 'RecordRights', { lot: k, ...right('One') })
      .give(procurer1, 'RecordRights', { lot: k, ...right('Two') });
    const kept = { phase: 1, recordedAt: play.state.developments[k]?.rights[0]?.recordedAt, uses: [] };
    expect(play.state.developments[k]?.rights).toEqual([
      { id: 'r1', ...right('One'), ...kept },
      { id: 'r2', ...right('Two'), ...kept },
    ]);
    const { developments } = developed().give(decisionMaker, 'DecidePurchase', bought()).state;
    expect(developments[l]?.purchase).toEqual({ buy: true, performance: 2.8, cost: sek(38_000_000) });
    expect(developments[l]?.phases['1']?.passed).toBe(true);
  });

  it('is not a right brought in when results are asked for after the last phase', () => {
    const steps = partnershipPhases.filter((one) => !('give' in one && one.give === 'RecordRights'));
    const play = developing(...steps.slice(0, -1)).give(procurer1, 'RecordRights', {
      ...{ kind: 'background', title: 'Own', terms: 'joint' },
    });
    expect(refusal(play, decisionMaker, 'DecideGate', gate(l, 'continue'))).toEqual(['GATE-RIGHTS', undefined]);
  });
});

describe('What a phase waits for', () => {
  it('is the report of each partner that has made none', () => {
    expect(waiting(reported(), 'ReportPhase')).toEqual([l, m]);
    expect(waiting(reported(), 'AssessPhase')).toEqual([k]);
    expect(waiting(developing(), 'AssessPhase')).toEqual([]);
    const late = developing().on('2028-02-19T12:00:00Z').give(evaluator1, 'AssessPhase', assessment(k, false));
    expect(waiting(late, 'ReportPhase')).toEqual([l, m]);
  });

  it('is after the assessment the payment of a reached target, until it is made', () => {
    expect(waiting(assessed(), 'AssessPhase')).toEqual([]);
    expect(waiting(assessed(), 'PayPhase')).toEqual([k]);
    expect(waiting(assessed(false), 'PayPhase')).toEqual([]);
    const paid = assessed().give(controller, 'PayPhase', { lot: k, amount: sek(1), by: 'target-reached' });
    expect(waiting(paid, 'PayPhase')).toEqual([]);
    expect(waiting(withDocuments(assessed(), { phases: [] }), 'PayPhase')).toEqual([]);
  });

  it('is the gate when the target is paid for, alone where all can go on', () => {
    const keepAll = (play: Play) => {
      const phases = play.state.documents!.phases!.map((one) => ({ ...one, keepAtMost: 3 }));
      return withDocuments(play, { phases });
    };
    expect(waiting(keepAll(assessed()), 'DecideGate')).toEqual([]);
    const paid = assessed().give(controller, 'PayPhase', { lot: k, amount: sek(1), by: 'target-reached' });
    expect(waiting(paid, 'DecideGate')).toEqual([]);
    expect(waiting(keepAll(paid), 'DecideGate')).toEqual([k]);
    expect(waiting(keepAll(assessed(false)), 'DecideGate')).toEqual([k]);
    expect(refusal(keepAll(paid), decisionMaker, 'DecideGate', gate(k, 'continue'))).toBe('accepted');
  });

  it('is the purchase, decided by another than the assessor of the last phase', () => {
    const play = developed().give(lineManager, 'AssignPerson', { person: 'evaluator-1', role: 'decision-maker' });
    const task = tasks(play.state).find(({ command }) => command === 'DecidePurchase')!;
    expect(task.except).toEqual(['evaluator-1']);
    expect(personsOf(play.state, task, play.now)).toEqual(['decision-maker']);
    const second = play.give(lineManager, 'AssignPerson', { person: 'evaluator-2', role: 'decision-maker' });
    second.give(evaluator2, 'DeclareInterests', { interests: [] });
    expect(refusal(second, evaluator2, 'DecidePurchase', bought())).toBe('accepted');
    const forgotten = { ...play.state, developments: {} };
    expect(tasks(forgotten).find(({ command }) => command === 'DecidePurchase')).not.toHaveProperty('except');
  });
});

describe('What partners are told', () => {
  it('is that they go on, or do not', () => {
    const [on] = told(compared(), decisionMaker, 'DecideGate', gate(l, 'continue'));
    expect(on).toMatchObject({ kind: 'mail', suppliers: ['supplier-l'], persons: [] });
    expect(on?.subject.en).toMatch(/^You go on in \S/);
    expect(on?.says.en).toBe('Phase 1 is passed.');
    const [off] = told(compared(), decisionMaker, 'DecideGate', gate(m, 'end-contract', 'ranked-out'));
    expect(off?.subject.sv).toMatch(/^Ert kontrakt i \S+ avslutas$/);
    expect(off?.says.en).toContain('phase 1 (ranked-out)');
  });

  it('is that the partnership ends, to those alone who were in it till then', () => {
    const play = compared(90, 80, 60);
    play.give(decisionMaker, 'DecideGate', gate(m, 'end-contract', 'ranked-out')).on('2028-02-20T09:00:00Z');
    const mails = told(play, decisionMaker, 'DecideGate', gate(k, 'end-partnership', 'terms'));
    expect(mails.map(({ suppliers }) => suppliers)).toEqual([['supplier-l'], ['supplier-k']]);
    expect(mails[0]?.subject.en).toMatch(/^The partnership in \S+ ends$/);
    expect(mails[0]?.says.sv).toContain('(terms)');
  });

  it('is whether what they developed is bought', () => {
    const [yes] = told(developed(), decisionMaker, 'DecidePurchase', bought());
    expect(yes).toMatchObject({
      kind: 'mail',
      suppliers: ['supplier-l'],
      says: { en: 'What was developed is bought.' },
    });
    expect(yes?.subject.en).toMatch(/^Decision on the purchase in \S/);
    const [no] = told(developed(), decisionMaker, 'DecidePurchase', bought({ buy: false }));
    expect(no?.says.en).toMatch(/^What was developed is not bought\./);
  });
});
