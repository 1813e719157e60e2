import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { controller, decisionMaker, evaluator1, evaluator2 } from '../testing/people.js';
import { playedResearch } from '../testing/played-partnership.js';
import type { Play } from '../testing/play.js';
import { bidder } from '../testing/plays/akademiska.js';
import { goesOn, partnershipPhases, phaseOf } from '../testing/plays/innovation-partnership.js';
import { perform } from '../testing/plays/steps.js';
import { day, k, l, m, sek, reasons, developing } from './developing.fixture.js';
import { inSamePhase, partnersOf } from './partners.js';
import { phasesReactions } from './phases.reactions.js';

const assessed = (play: Play, supplier: string, targetReached: boolean) =>
  play
    .give(bidder(supplier), 'ReportPhase', { targetReached, costToDate: sek(1), results: 'So.', evidence: [] })
    .give(evaluator1, 'AssessPhase', { lot: `1:${supplier}`, targetReached, score: 10, motive: 'So.' });
const allFailed = () =>
  ['supplier-l', 'supplier-k', 'supplier-m'].reduce((play, one) => assessed(play, one, false), developing());
/** All three may go on, so that nobody is compared. */
const withPlaces = (play: Play) => {
  const { documents } = play.state;
  const phases = documents!.phases!.map((one) => ({ ...one, keepAtMost: 3 }));
  play.state = { ...play.state, documents: { ...documents!, phases } };
  return play;
};
const withTrack = (play: Play, id: string, changes: object, like = l) => {
  const { tracks } = play.state;
  play.state = { ...play.state, tracks: { ...tracks, [id]: { ...tracks[like]!, ...changes, id } } };
  return play;
};
const unreported = (play: Play, ...ids: readonly string[]) => {
  const contracts = Object.entries(play.state.contracts).map(([id, { reportCompletedOn: on, ...one }]) => [
    id,
    ids.includes(id) || on === undefined ? one : { ...one, reportCompletedOn: on },
  ]);
  play.state = { ...play.state, contracts: Object.fromEntries(contracts) };
  return play;
};
const endAll = { lot: k, outcome: 'end-partnership', ground: 'target-not-reached', reasons };
const gateTask = (play: Play, track: string) =>
  tasks(play.state).find((one) => one.command === 'DecideGate' && one.track === track);

describe('A partner whose contract a court forbids to perform', () => {
  const forbidden = (play: Play, status: boolean) => {
    const review = { id: 'validity-1', filedOn: '2028-01-10', status: 'tried' as const, forbidden: status };
    play.state = { ...play.state, validities: { [k]: { reviews: [review] } } };
    return play;
  };
  const paid = () =>
    assessed(withPlaces(developing()), 'supplier-k', true).give(controller, 'PayPhase', {
      ...{ lot: k, amount: sek(1), by: 'target-reached' },
    });
  const decided = (play: Play, body: object) => play.refused(decisionMaker, 'DecideGate', { lot: k, reasons, ...body });

  it('does not go on to the next phase, and may be ended', () => {
    expect(decided(forbidden(paid(), true), { outcome: 'continue' })).toBe('VALIDITY-FORBIDDEN');
    expect(decided(forbidden(paid(), true), { outcome: 'end-contract', ground: 'terms' })).toBe('accepted');
    expect(decided(forbidden(paid(), false), { outcome: 'continue' })).toBe('accepted');
  });
});

describe('A duty that is left', () => {
  it('does not hold up whoever goes on', () => {
    const play = withPlaces(developing(...phaseOf('supplier-k', day, 80, 1_500_000)));
    const gate = { lot: k, outcome: 'continue', reasons };
    expect(unreported(play, k).refused(decisionMaker, 'DecideGate', gate)).toBe('accepted');
  });

  it('for a partner that has gone through its phases does not hold up the end of the others', () => {
    const play = withTrack(unreported(allFailed(), m), m, { stage: 'purchase' }, m);
    expect(play.refused(decisionMaker, 'DecideGate', endAll)).toBe('accepted');
    expect(unreported(play, l).ask(decisionMaker, 'DecideGate', endAll)).toMatchObject({
      refusal: { code: 'GATE-DUTIES', expected: l, who: ['procurer'] },
    });
  });
});

describe('The partners of a lot', () => {
  it('are not those of another', () => {
    const { state } = withTrack(developing(), '2:supplier-x', { partner: { lot: '2', supplier: 'supplier-x' } });
    expect(partnersOf(state, state.tracks[k]!).map(({ id }) => id)).toEqual([l, k, m]);
    expect(partnersOf(state, state.tracks['2:supplier-x']!).map(({ id }) => id)).toEqual(['2:supplier-x']);
  });

  it('are in a phase together with whoever is through all of them, in whatever round that stage began', () => {
    const second = withTrack(withTrack(developing(), k, { round: 2 }, k), l, { stage: 'purchase', round: 1 });
    const phase = inSamePhase(second.state, second.state.tracks[k]!);
    expect(phase.map(({ id }) => id)).toEqual([l, k]);
  });
});

describe('The decision after a phase', () => {
  it('is waited for since the partner’s own assessment where all can go on', () => {
    const play = assessed(withPlaces(developing()), 'supplier-k', false);
    assessed(play.on('2028-02-15T09:00:00Z'), 'supplier-l', false);
    expect(gateTask(play, k)).toMatchObject({ since: '2028-02-14T09:00:00.000Z', except: ['evaluator-1'] });
    expect(gateTask(play, l)?.since).toBe('2028-02-15T09:00:00.000Z');
  });

  it('is waited for since the payment where that came after the assessments', () => {
    const play = assessed(withPlaces(developing()), 'supplier-k', true).on('2028-02-16T09:00:00Z');
    play.give(controller, 'PayPhase', { lot: k, amount: sek(1), by: 'target-reached' });
    expect(gateTask(play, k)?.since).toBe('2028-02-16T09:00:00.000Z');
  });
});

describe('The purchase', () => {
  it('is asked of others than whoever assessed the last phase, and of those who assessed earlier ones', () => {
    const byAnother = { by: evaluator2, give: 'AssessPhase' };
    const steps = partnershipPhases.map((one, at) =>
      'give' in one && one.give === 'AssessPhase' && at > 16 ? { ...one, ...byAnother } : one,
    );
    const task = tasks(developing(...steps).state).find((one) => one.command === 'DecidePurchase');
    expect(task?.except).toEqual(['evaluator-2']);
  });
});

describe('Who is told', () => {
  it('of the end of a partnership is whoever it ended for just then, in its lot alone', () => {
    const play = allFailed().give(decisionMaker, 'DecideGate', endAll);
    const { at } = play.events.at(-1)!;
    const ended = (how: string, when = at) => ({ end: { how, at: when } });
    withTrack(play, '2:supplier-x', { partner: { lot: '2', supplier: 'supplier-x' }, ...ended('not-continued') });
    withTrack(play, '1:supplier-y', { partner: { lot: '1', supplier: 'supplier-y' }, ...ended('terminated') });
    withTrack(play, '1:supplier-z', { partner: { lot: '1', supplier: 'supplier-z' }, end: undefined });
    const event = play.events.at(-1) as Parameters<NonNullable<typeof phasesReactions.PartnershipEnded>>[1];
    const mails = phasesReactions.PartnershipEnded!(play.state, event);
    expect(mails.map((one) => [one.kind, 'suppliers' in one && one.suppliers])).toEqual([
      ['mail', ['supplier-l']],
      ['mail', ['supplier-k']],
      ['mail', ['supplier-m']],
    ]);
  });

  it('what a later purchase must not forget are the procurers, when the last phase is passed and not before', () => {
    const { state, events } = playedResearch();
    const event = events.findLast((one) => one.type === 'GatePassed') as Parameters<
      NonNullable<typeof phasesReactions.GatePassed>
    >[1];
    const { track } = event.facts;
    const earlier = { ...state, tracks: { ...state.tracks, [track]: { ...state.tracks[track]!, stage: 'phases' } } };
    const told = (then: typeof state) => phasesReactions.GatePassed!(then, event).map((one) => one.kind);
    expect(told(state)).toEqual(['mail', 'mail']);
    expect(told(earlier)).toEqual(['mail']);
  });

  it('is nobody of a track that has no partner', () => {
    const { state, events } = developing(...partnershipPhases.slice(0, 10));
    const event = events.at(-1) as Parameters<NonNullable<typeof phasesReactions.GatePassed>>[1];
    const [mail] = phasesReactions.GatePassed!(state, { ...event, facts: { ...event.facts, track: '9' } });
    expect(mail).toMatchObject({ kind: 'mail', suppliers: [] });
  });
});

describe('A second decision to go on', () => {
  it('is not asked of whoever goes on already', () => {
    const play = perform(developing(...partnershipPhases.slice(0, 9)), [goesOn('supplier-l')]);
    expect([l, k, m].map((one) => gateTask(play, one)?.about)).toEqual([undefined, '1', '1']);
  });
});
