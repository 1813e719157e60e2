import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { react } from '../case/react.js';
import { tasks } from '../case/tasks.js';
import { innovationPartnershipV1 } from '../procedures/innovation-partnership/innovation-partnership.v1.js';
import { controller, decisionMaker, evaluator1, needsOwner, procurer1 } from '../testing/people.js';
import { bidder } from '../testing/plays/akademiska.js';
import {
  goesOn,
  partnershipAward,
  partnershipCompetition,
  partnershipPhases,
  partnershipPurchase,
  partnershipSigning,
  phaseOf,
} from '../testing/plays/innovation-partnership.js';
import { begun, perform, type Step } from '../testing/plays/steps.js';
import type { Play } from '../testing/play.js';

const toPhases = [...partnershipCompetition, ...partnershipAward, ...partnershipSigning];
const developing = (...steps: readonly Step[]) =>
  perform(begun(innovationPartnershipV1, 'no-solution-on-the-market'), [...toPhases, ...steps]).on(
    '2028-02-14T09:00:00Z',
  );
const [k, l, m] = ['1:supplier-k', '1:supplier-l', '1:supplier-m'];
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const report = { targetReached: true, costToDate: sek(1_400_000), results: 'Reached.', evidence: [] };
const assess = (lot: string, targetReached = true, score = 80) => ({
  lot,
  targetReached,
  score,
  motive: 'By the criteria.',
});
const day = '2028-02-14T09:00:00Z';
/** All three partners have gone through the first phase with these scores, and were paid. */
const compared = (ofL = 90, ofK = 80, ofM = 60) =>
  developing(
    ...phaseOf('supplier-l', day, ofL, 1_500_000),
    ...phaseOf('supplier-k', day, ofK, 1_500_000),
    ...phaseOf('supplier-m', day, ofM, 1_500_000),
  );
const gate = (lot: string, outcome: string, ground?: string) => ({
  lot,
  outcome,
  ...(ground ? { ground } : {}),
  reasons: 'By the published criteria.',
});
const decide = (play: Play, lot: string, outcome: string, ground?: string) =>
  play.refused(decisionMaker, 'DecideGate', gate(lot, outcome, ground));
const with_ = (play: Play, documents: object) => {
  play.state = { ...play.state, documents: { ...play.state.documents!, ...documents } };
  return play;
};

describe('Reporting on a phase', () => {
  it('is for the partner, on its own phase', () => {
    const play = developing();
    expect(play.refused(bidder('supplier-k'), 'ReportPhase', report)).toBe('accepted');
    expect(play.refused(bidder('supplier-k'), 'ReportPhase', { ...report, lot: l })).toBe('PHASE-PARTNER');
    expect(play.refused(bidder('supplier-n'), 'ReportPhase', { ...report, lot: l })).toBe('PHASE-PARTNER');
  });

  it('is asked for until the last day of the phase', () => {
    const asked = tasks(developing().state).filter((one) => one.command === 'ReportPhase');
    expect(asked.map(({ suppliers, dueAt }) => [suppliers, dueAt])).toEqual([
      [['supplier-l'], '2028-02-18T23:00:00.000Z'],
      [['supplier-k'], '2028-02-18T23:00:00.000Z'],
      [['supplier-m'], '2028-02-18T23:00:00.000Z'],
    ]);
  });

  it('can be done again until the phase is assessed', () => {
    const play = developing().give(bidder('supplier-k'), 'ReportPhase', report);
    expect(play.refused(bidder('supplier-k'), 'ReportPhase', report)).toBe('accepted');
    play.give(evaluator1, 'AssessPhase', assess(k));
    expect(play.refused(bidder('supplier-k'), 'ReportPhase', report)).toBe('PHASE-ASSESSED-ONCE');
  });
});

describe('Assessing a phase', () => {
  it('waits for the report, or for the end of the phase', () => {
    const play = developing();
    expect(play.on('2028-02-18T12:00:00Z').refused(evaluator1, 'AssessPhase', assess(k))).toBe('PHASE-REPORTED');
    expect(play.on('2028-02-19T12:00:00Z').refused(evaluator1, 'AssessPhase', assess(k, false))).toBe('accepted');
  });

  it('is for the needs owner and the evaluators, once, with reasons', () => {
    const play = developing().give(bidder('supplier-k'), 'ReportPhase', report);
    expect(play.refused(decisionMaker, 'AssessPhase', assess(k))).toBe('ROLE');
    expect(play.refused(needsOwner, 'AssessPhase', { ...assess(k), motive: ' ' })).toBe('PHASE-MOTIVE');
    play.give(needsOwner, 'AssessPhase', assess(k));
    expect(play.refused(evaluator1, 'AssessPhase', assess(k))).toBe('PHASE-ASSESSED-ONCE');
  });
});

describe('Paying for a phase', () => {
  const assessed = (targetReached: boolean) =>
    developing()
      .give(bidder('supplier-k'), 'ReportPhase', report)
      .give(evaluator1, 'AssessPhase', assess(k, targetReached));
  const pay = (play: Play, amount: number, by = 'target-reached', currency = 'SEK') =>
    play.refused(controller, 'PayPhase', { lot: k, amount: { amount, currency }, by });

  it('is made when the target is reached', () => {
    expect(pay(assessed(true), 1_500_000)).toBe('accepted');
    expect(pay(assessed(false), 1_500_000)).toBe('PAY-TARGET');
    expect(pay(developing(), 1_500_000)).toBe('PAY-TARGET');
  });

  it('does not exceed the ceiling of the phase, in one or several payments', () => {
    const play = assessed(true);
    expect(pay(play, 1_500_001)).toBe('PAY-CEILING');
    expect(pay(play, 1_500_000, 'target-reached', 'EUR')).toBe('PAY-CEILING');
    play.give(controller, 'PayPhase', { lot: k, amount: sek(1_000_000), by: 'target-reached' });
    expect(pay(play, 500_001)).toBe('PAY-CEILING');
    expect(pay(play, 500_000)).toBe('accepted');
  });

  it('is a part where the terms say so and the target is not reached', () => {
    expect(pay(assessed(false), 1_499_999, 'part-by-terms')).toBe('accepted');
    expect(pay(assessed(false), 1_500_000, 'part-by-terms')).toBe('PAY-CEILING');
    expect(pay(assessed(true), 100, 'part-by-terms')).toBe('PAY-TARGET');
  });
});

describe('Rights and solutions', () => {
  const right = (kind: string, terms: string) =>
    developing().refused(procurer1, 'RecordRights', { lot: k, kind, title: 'Software', terms });

  it('follow the documents where they are results', () => {
    expect(right('result', 'supplier-owns-licence')).toBe('accepted');
    expect(right('result', 'authority-owns')).toBe('RIGHTS-TERMS');
    expect(right('background', 'joint')).toBe('accepted');
  });

  it('are shown to others with consent alone', () => {
    const consented = (by: Actor, track: string | undefined) =>
      developing().give(by, 'GiveConsent', { lot: track, what: 'Interface' });
    const share = (play: Play, consent = 'c1') =>
      play.refused(procurer1, 'ShareSolution', { lot: k, with: ['supplier-l'], consent, what: 'Interface' });
    expect(share(developing())).toBe('PHASE-CONSENT');
    expect(share(consented(bidder('supplier-k'), k))).toBe('accepted');
    expect(share(consented(bidder('supplier-k'), k), 'c2')).toBe('PHASE-CONSENT');
    // Neither another partner's consent, nor one to what was shown of another development.
    expect(share(consented(bidder('supplier-l'), k))).toBe('PHASE-CONSENT');
    expect(share(consented(bidder('supplier-l'), l))).toBe('PHASE-CONSENT');
  });
});

describe('The gate after a phase', () => {
  it('is decided when the phase is assessed, by another than the assessor', () => {
    expect(decide(developing(), k, 'continue')).toBe('GATE-ASSESSED');
    const play = compared().happened({
      type: 'PersonAssigned',
      facts: { person: 'evaluator-1', role: 'decision-maker' },
    });
    expect(play.refused(evaluator1, 'DecideGate', gate(k, 'continue'))).toBe('GATE-FOUR-EYES');
    const [task] = tasks(play.state).filter((one) => one.command === 'DecideGate');
    expect(task).toMatchObject({ except: ['evaluator-1'], about: '1' });
  });

  it('waits for all partners where not all can go on', () => {
    const play = developing(...phaseOf('supplier-l', day, 90, 1_500_000), ...phaseOf('supplier-k', day, 80, 1_500_000));
    expect(play.ask(decisionMaker, 'DecideGate', gate(l, 'continue'))).toMatchObject({
      refusal: { code: 'GATE-ALL-ASSESSED', expected: m },
    });
    expect(decide(play, k, 'end-contract', 'ranked-out')).toBe('GATE-ALL-ASSESSED');
    expect(tasks(play.state).some((one) => one.command === 'DecideGate')).toBe(false);
  });

  it('lets the best go on, no more than the documents say', () => {
    const play = compared();
    expect(decide(play, m, 'continue')).toBe('GATE-KEEP');
    perform(play, [goesOn('supplier-l'), goesOn('supplier-k')]);
    expect(decide(play, m, 'continue')).toBe('GATE-KEEP');
    expect(play.state.tracks[k]).toMatchObject({ stage: 'phases', round: 2 });
  });

  it('gives the last place to one of two that are equal, and ends the other', () => {
    const play = compared(90, 70, 70);
    perform(play, [goesOn('supplier-l'), goesOn('supplier-k')]);
    expect(decide(play, m, 'continue')).toBe('GATE-KEEP');
    expect(decide(play, m, 'end-contract', 'ranked-out')).toBe('accepted');
  });

  it('ends a contract on a ground that is recorded', () => {
    expect(decide(compared(), m, 'end-contract')).toBe('GATE-GROUND');
    expect(decide(compared(), m, 'end-contract', 'target-not-reached')).toBe('GATE-GROUND');
    expect(decide(compared(), m, 'end-contract', 'cost')).toBe('GATE-GROUND');
    expect(decide(compared(), k, 'end-contract', 'ranked-out')).toBe('GATE-GROUND');
    expect(decide(compared(), m, 'end-contract', 'ranked-out')).toBe('accepted');
    expect(decide(compared(), m, 'end-contract', 'terms')).toBe('accepted');
    expect(decide(compared(), l, 'continue', 'terms')).toBe('GATE-GROUND');
  });

  it('ends it for the cost when more was spent than the ceilings', () => {
    const spent = (amount: number) =>
      developing()
        .give(bidder('supplier-k'), 'ReportPhase', { ...report, costToDate: sek(amount) })
        .give(evaluator1, 'AssessPhase', assess(k, false));
    expect(decide(spent(1_500_000), k, 'end-contract', 'cost')).toBe('GATE-GROUND');
    expect(decide(spent(1_500_001), k, 'end-contract', 'cost')).toBe('accepted');
  });

  it('ends nothing unless the documents stated the right to', () => {
    expect(decide(with_(compared(), { endTerms: false }), m, 'end-contract', 'ranked-out')).toBe('GATE-TERMS');
    expect(decide(with_(compared(), { endTerms: false }), l, 'continue')).toBe('accepted');
  });

  it('follows the payment of a reached target', () => {
    const play = developing()
      .give(bidder('supplier-k'), 'ReportPhase', report)
      .give(evaluator1, 'AssessPhase', assess(k));
    expect(decide(play, k, 'end-contract', 'terms')).toBe('GATE-PAID');
  });

  it('leaves no duty undone', () => {
    const play = compared();
    const { awardNotice: _, ...contract } = play.state.contracts[m]!;
    play.state = { ...play.state, contracts: { ...play.state.contracts, [m]: contract } };
    expect(decide(play, m, 'end-contract', 'ranked-out')).toBe('GATE-DUTIES');
    expect(decide(play, l, 'continue')).toBe('accepted');
  });

  it('gives reasons', () => {
    expect(compared().refused(decisionMaker, 'DecideGate', { ...gate(l, 'continue'), reasons: '' })).toBe(
      'GATE-REASONS',
    );
  });

  it('tells the partner', () => {
    const play = compared();
    const before = play.state;
    const event = play.give(decisionMaker, 'DecideGate', gate(m, 'end-contract', 'ranked-out')).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-m'] });
    expect(play.state.tracks[m]?.end?.how).toBe('not-continued');
  });
});

describe('The end of the whole partnership', () => {
  const allFailed = () => {
    const play = developing();
    for (const supplier of ['supplier-l', 'supplier-k', 'supplier-m']) {
      play.give(bidder(supplier), 'ReportPhase', { ...report, targetReached: false });
      play.give(evaluator1, 'AssessPhase', assess(`1:${supplier}`, false, 10));
    }
    return play;
  };

  it('ends every partner of the lot, and the case', () => {
    const play = allFailed();
    const before = play.state;
    const event = play
      .give(decisionMaker, 'DecideGate', gate(k, 'end-partnership', 'target-not-reached'))
      .events.at(-1)!;
    expect(play.state.end?.how).toBe('not-continued');
    expect(react(before, event).map(({ suppliers }) => suppliers)).toEqual([
      ['supplier-l'],
      ['supplier-k'],
      ['supplier-m'],
    ]);
  });

  it('needs a ground that holds for all of them', () => {
    expect(decide(allFailed(), k, 'end-partnership', 'ranked-out')).toBe('GATE-GROUND');
    const mixed = compared();
    expect(decide(mixed, k, 'end-partnership', 'target-not-reached')).toBe('GATE-GROUND');
  });
});

describe('The last phase', () => {
  it('is left when the rights to the results are recorded', () => {
    const steps = partnershipPhases.filter((one) => !('give' in one && one.give === 'RecordRights'));
    const play = developing(...steps.slice(0, -1));
    expect(decide(play, l, 'continue')).toBe('GATE-RIGHTS');
  });
});

describe('The purchase', () => {
  const developed = () => developing(...partnershipPhases);
  const buy = (changes: object, play = developed()) =>
    play.refused(decisionMaker, 'DecidePurchase', {
      buy: true,
      performanceReached: 3,
      cost: sek(40_000_000),
      reasons: 'As agreed.',
      ...changes,
    });

  it('is made at the agreed level and cost, and not beyond', () => {
    expect(buy({})).toBe('accepted');
    expect(buy({ performanceReached: 3.01 })).toBe('PURCHASE-TERMS');
    expect(buy({ cost: sek(40_000_001) })).toBe('PURCHASE-TERMS');
    expect(buy({ cost: { amount: 1, currency: 'EUR' } })).toBe('PURCHASE-TERMS');
  });

  it('counts a level upwards where more is better', () => {
    const terms = { performance: 'Patients', unit: 'patients', direction: 'at-least', level: 500 };
    const play = () => with_(developed(), { purchase: { ...terms, highestCost: sek(40_000_000) } });
    expect(buy({ performanceReached: 500 }, play())).toBe('accepted');
    expect(buy({ performanceReached: 499 }, play())).toBe('PURCHASE-TERMS');
  });

  it('leads to the delivery, without a new procurement', () => {
    expect(perform(developed(), [partnershipPurchase]).state.tracks[l]?.stage).toBe('delivery');
  });

  it('may be refrained from, which ends the case with reasons', () => {
    expect(buy({ buy: false, reasons: ' ' })).toBe('GATE-REASONS');
    const play = developed().give(decisionMaker, 'DecidePurchase', {
      buy: false,
      performanceReached: 3.4,
      cost: sek(38_000_000),
      reasons: 'The level is not reached.',
    });
    expect(play.state.end?.how).toBe('ended');
  });

  it('is not refrained from while a duty is left, which would end the contract', () => {
    const play = developed();
    const { awardNotice: _, ...contract } = play.state.contracts[l]!;
    play.state = { ...play.state, contracts: { ...play.state.contracts, [l]: contract } };
    expect(buy({ buy: false }, play)).toBe('PURCHASE-DUTIES');
    expect(buy({}, play)).toBe('accepted');
    expect(buy({ buy: false })).toBe('accepted');
  });

  it('is not decided by the assessor of the last phase', () => {
    const play = developed().happened({
      type: 'PersonAssigned',
      facts: { person: 'evaluator-1', role: 'decision-maker' },
    });
    const body = { buy: false, performanceReached: 3, cost: sek(1), reasons: 'x' };
    expect(play.refused(evaluator1, 'DecidePurchase', body)).toBe('PURCHASE-FOUR-EYES');
  });
});

describe('What a phase asks for', () => {
  const waiting = (play: Play, command: string) =>
    tasks(play.state)
      .filter((one) => one.command === command)
      .map((one) => [one.track, one.since, one.dueAt]);
  const [reported, assessed, paid] = phaseOf('supplier-l', day, 90, 1_500_000);

  it('waits since what it follows upon, not since the phase began months before', () => {
    const play = perform(developing(), [reported!]).on('2028-02-14T09:00:00Z');
    expect(waiting(play, 'AssessPhase')).toEqual([[l, '2028-02-14T09:00:00.000Z', '2028-03-06T23:00:00.000Z']]);
    perform(play.on('2028-02-21T09:00:00Z'), [{ ...assessed!, on: '2028-02-21T09:00:00Z' }]);
    expect(waiting(play, 'PayPhase')).toEqual([[l, '2028-02-21T09:00:00.000Z', '2028-03-20T23:00:00.000Z']]);
  });

  it('is decided on since the last of the partners that are compared was assessed, and the partner was paid', () => {
    const play = developing(
      reported!,
      assessed!,
      paid!,
      ...phaseOf('supplier-k', '2028-02-15T09:00:00Z', 80, 1_500_000),
      ...phaseOf('supplier-m', '2028-02-16T09:00:00Z', 60, 1_500_000),
    );
    expect(waiting(play, 'DecideGate').map(([track, since]) => [track, since])).toEqual([
      [l, '2028-02-16T09:00:00.000Z'],
      [k, '2028-02-16T09:00:00.000Z'],
      [m, '2028-02-16T09:00:00.000Z'],
    ]);
  });
});
