import { describe, expect, it } from 'vitest';
import * as examples from '../analyses/analyses.examples.js';
import { system, type Actor } from '../case/actor.js';
import { due } from '../case/due.js';
import { react } from '../case/react.js';
import { personsOf, tasks, tasksAt } from '../case/tasks.js';
import { concluded } from '../testing/competed.js';
import { example } from '../testing/competition.js';
import { caseOfGoteborg, controller, decisionMaker, lineManager, needsOwner, procurer1 } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { perform } from '../testing/plays/steps.js';
import { effectsOf } from './effects-of.js';
import type { Indicator } from './planned.js';
import { pointsOf } from './points.js';

const energy: Indicator = {
  id: 'energy',
  text: 'Bought energy',
  unit: 'kWh per m2 and year',
  baseline: { value: 100, source: 'bills of 2026' },
  target: { value: 60, source: 'decision of the board' },
  source: { name: 'Energy portal', account: 'meter@goteborg' },
  owner: 'controller',
  measuredAt: ['P6M', 'P1Y', 'P2Y'],
};
const written = (indicator: object, more: object = {}) => ({ ...examples.needs, indicators: [indicator], ...more });
const analysed = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const writing = (indicator: object, more: object = {}) =>
  analysed().refused(needsOwner, 'WriteNeedsAnalysis', written({ ...energy, ...indicator }, more));

/** Delivered and paid for on 2028-01-31; the effect is followed by the one indicator. */
function delivered(indicator: Partial<Indicator> = {}, more: object = {}): Play {
  const play = concluded('2027-10-04').on('2028-01-31T10:00:00Z');
  const needs = play.state.analyses.needs!;
  const content = { ...needs.content, indicators: [{ ...energy, ...indicator }], ...more };
  play.state = { ...play.state, analyses: { ...play.state.analyses, needs: { ...needs, content } } };
  return perform(play.give(needsOwner, 'AcceptDelivery', { on: '2028-01-31' }), [{ pays: true }]);
}
const value = (point: string, measured: number, on: string) => ({ indicator: 'energy', point, value: measured, on });
const through = (person: Actor, account: string): Actor => ({
  ...person,
  via: { account, commands: ['RecordMeasurement', 'CorrectMeasurement'], roles: ['controller', 'needs-owner'] },
});
const asked = (play: Play, about: string) => tasks(play.state).find((one) => one.about === about)!;

describe('An indicator', () => {
  it('is measured by a role or a person of the case', () => {
    expect(['controller', 'needs-owner', 'procurer-1'].map((owner) => writing({ owner }))).toEqual(
      Array(3).fill('accepted'),
    );
    expect(['evaluator', 'evaluator-1', 'stranger', 'decision-maker'].map((owner) => writing({ owner }))).toEqual(
      Array(4).fill('NEED-OWNER'),
    );
  });

  it('is measured at points that can be counted, once at least', () => {
    expect(writing({ measuredAt: [] })).toBe('NEED-POINTS');
    expect(writing({ measuredAt: ['sometime'] })).toBe('NEED-POINTS');
    expect(writing({ measuredAt: ['P0D'] })).toBe('NEED-POINTS');
    expect(writing({ measuredAt: [], measuredEvery: 'P6M', until: 'P3Y' })).toBe('accepted');
    expect(writing({ measuredEvery: 'P6M' })).toBe('NEED-POINTS');
    expect(writing({ until: 'P3Y' })).toBe('NEED-POINTS');
    expect(writing({ measuredEvery: 'P30D', until: 'P3Y' })).toBe('NEED-POINTS');
    expect(writing({ measuredEvery: 'P2Y', until: 'P1Y' })).toBe('NEED-POINTS');
    expect(writing({ targetAt: 'soon' })).toBe('NEED-POINTS');
  });

  it('is measured sixty times at most', () => {
    expect(writing({ measuredAt: [], measuredEvery: 'P1M', until: 'P5Y' })).toBe('accepted');
    expect(writing({ measuredAt: ['handover'], measuredEvery: 'P1M', until: 'P5Y' })).toBe('NEED-POINTS');
  });

  it('that is measured every so often has its points one after the other, each once', () => {
    const every = (measuredAt: readonly string[], measuredEvery: string, until: string) =>
      pointsOf({ measuredAt, measuredEvery, until });
    expect(every(['handover', 'P12M'], 'P6M', 'P3Y')).toEqual([
      'handover',
      'P12M',
      'P6M',
      'P18M',
      'P2Y',
      'P30M',
      'P3Y',
    ]);
    expect(every([], 'P2W', 'P5W')).toEqual(['P14D', 'P28D']);
    expect(every([], 'PT48H', 'P5W')).toEqual([]);
  });

  it('has reviews at times that can be counted', () => {
    expect(writing({}, { reviewedAt: ['P3M', 'P6M', 'P1Y'] })).toBe('accepted');
    expect(writing({}, { reviewedAt: ['later'] })).toBe('NEED-REVIEWS');
  });
});

describe('Whoever measures', () => {
  it('is the owner that the needs analysis names', () => {
    const play = delivered();
    expect(asked(play, 'energy/P6M')).toMatchObject({ roles: ['controller'] });
    expect(asked(delivered({ owner: 'procurer-1' }), 'energy/P6M')).toMatchObject({ persons: ['procurer-1'] });
    const { owner: _, ...unowned } = energy;
    const nobody = delivered();
    const needs = nobody.state.analyses.needs!;
    const content = { indicators: [unowned] };
    nobody.state = { ...nobody.state, analyses: { needs: { ...needs, content } } };
    expect(asked(nobody, 'energy/P6M')).toMatchObject({ roles: ['needs-owner', 'innovation-leader'] });
  });

  it('may be the owner or whoever has the need, and nobody else', () => {
    const play = delivered().on('2028-07-31T10:00:00Z');
    const give = (actor: Actor) => play.refused(actor, 'RecordMeasurement', value('P6M', 90, '2028-07-31'));
    expect([controller, needsOwner, procurer1, lineManager, decisionMaker].map(give)).toEqual([
      ...['accepted', 'accepted', 'EFFECT-OWNER', 'EFFECT-OWNER', 'ROLE'],
    ]);
  });

  it('is somebody else when the owner has left, who is told at once', () => {
    const play = delivered({ owner: 'procurer-1' }).on('2028-07-31T10:00:00Z');
    const before = play.state;
    play.give(needsOwner, 'EndAssignment', { person: 'procurer-1', role: 'procurer' });
    expect(personsOf(play.state, asked(play, 'energy/P6M'), play.now)).toEqual(['needs-owner']);
    const mails = react(before, play.events.at(-1)!).filter(({ says }) => says.en === 'Record a measurement');
    expect(mails.map(({ persons }) => persons)).toEqual([['needs-owner']]);
  });

  it('is told when the day comes, reminded after it, and then the decision-maker is told', () => {
    const play = delivered();
    const task = asked(play, 'energy/P6M').id;
    const course = [1, 2, 3].map(() => {
      const { at, command } = due(play.state).find((one) => one.command.body['task'] === task)!;
      const before = play.state;
      play.on(at).give(system, command.type, command.body);
      const [mail] = react(before, play.events.at(-1)!);
      return [at, command.type, mail?.persons];
    });
    expect(course).toEqual([
      ['2028-07-30T22:00:00.000Z', 'RemindTask', ['controller']],
      ['2028-07-31T22:00:00.000Z', 'RemindTask', ['controller']],
      ['2028-08-08T22:00:00.000Z', 'EscalateTask', ['decision-maker', 'line-manager']],
    ]);
  });
});

describe('A value from a system', () => {
  it('comes from the account that is named for the indicator, and is recorded as such', () => {
    const play = delivered().on('2028-07-31T10:00:00Z');
    const body = value('P6M', 90, '2028-07-31');
    expect(play.ask(through(controller, 'other@goteborg'), 'RecordMeasurement', body)).toMatchObject({
      refusal: { code: 'EFFECT-SOURCE', expected: 'meter@goteborg' },
    });
    play.give(through(controller, 'meter@goteborg'), 'RecordMeasurement', body);
    expect(play.events.at(-1)?.facts).toMatchObject({ by: 'source', account: 'meter@goteborg', value: 90 });
    expect(
      delivered({ source: { name: 'Bills' } })
        .on('2028-07-31T10:00:00Z')
        .refused(through(controller, 'meter@goteborg'), 'RecordMeasurement', body),
    ).toBe('EFFECT-SOURCE');
  });

  it('is corrected by its owner with reasons; what was there is kept', () => {
    const play = delivered()
      .on('2028-07-31T10:00:00Z')
      .give(through(controller, 'meter@goteborg'), 'RecordMeasurement', value('P6M', 90, '2028-07-31'));
    const body = { ...value('P6M', 84, '2028-07-31'), reasons: 'The meter counted twice.' };
    const refused = (changes: object, actor = controller) =>
      play.refused(actor, 'CorrectMeasurement', { ...body, ...changes });
    expect(refused({ point: 'P1Y' })).toBe('EFFECT-CORRECTABLE');
    expect(refused({ on: '2028-08-01' })).toBe('EFFECT-DUE');
    expect(refused({}, procurer1)).toBe('EFFECT-OWNER');
    expect(refused({}, through(controller, 'meter@goteborg'))).toBe('EFFECT-CORRECTED-BY-HAND');
    expect(refused({ value: 90 })).toBe('EFFECT-CORRECTION');
    expect(refused({ reasons: ' ' })).toBe('EFFECT-CORRECTION-REASONS');
    play.give(controller, 'CorrectMeasurement', body);
    expect(play.state.effects['1']).toMatchObject({
      measurements: [{ value: 84, by: 'hand' }],
      corrected: [{ value: 90, by: 'source', account: 'meter@goteborg' }],
    });
  });
});

describe('The curve', () => {
  const play = () =>
    delivered()
      .on('2028-07-31T10:00:00Z')
      .give(controller, 'RecordMeasurement', value('P6M', 95, '2028-07-31'))
      .on('2029-02-05T10:00:00Z')
      .give(controller, 'RecordMeasurement', value('P1Y', 85, '2029-01-31'));

  it('goes straight from the baseline at the handover to the target at its day', () => {
    const [energyNow] = effectsOf(play().state, '2029-02-05')[0]!.indicators;
    expect(energyNow).toMatchObject({
      targetOn: '2030-01-31',
      direction: 'down',
      nextOn: '2030-01-31',
      overdue: false,
    });
    const [half, year] = energyNow!.points;
    expect(half?.expected).toBeCloseTo(100 - (40 * 182) / 731);
    expect(half?.deviation).toBeCloseTo(95 - (100 - (40 * 182) / 731));
    expect([half?.onTrack, year?.onTrack]).toEqual([false, false]);
    expect(energyNow?.left).toEqual([{ point: 'P2Y', on: '2030-01-31', expected: 60, overdue: false }]);
  });

  it('has a trend and a forecast from two measurements on, labelled as a forecast', () => {
    const [energyNow] = effectsOf(play().state, '2029-02-05')[0]!.indicators;
    expect(energyNow?.trend?.changePerYear).toBeCloseTo((-10 * 365) / 184);
    expect(energyNow?.forecast).toMatchObject({ on: '2030-01-31', reached: false });
    expect(energyNow?.forecast?.value).toBeCloseTo(85 - (10 * 365) / 184);
    expect(energyNow?.forecast?.says.en).toMatch(/^Forecast/);
    const one = delivered()
      .on('2028-07-31T10:00:00Z')
      .give(controller, 'RecordMeasurement', value('P6M', 95, '2028-07-31'));
    expect(effectsOf(one.state, '2028-07-31')[0]!.indicators[0]).not.toHaveProperty('forecast');
  });

  it('says what is overdue, from the day after', () => {
    const overdue = (today: string) => effectsOf(delivered().state, today)[0]!.indicators[0]!.overdue;
    expect([overdue('2028-07-31'), overdue('2028-08-01')]).toEqual([false, true]);
  });

  it('reaches the target on the day that the needs analysis names', () => {
    const [early] = effectsOf(delivered({ targetAt: 'P1Y' }).state, '2028-02-01')[0]!.indicators;
    expect(early?.targetOn).toBe('2029-01-31');
    expect(early?.left.map(({ expected }) => expected)).toEqual([expect.closeTo(80.1, 1), 60, 60]);
  });
});

describe('A review of the effect', () => {
  const play = () => delivered({}, { reviewedAt: ['P3M', 'P6M'] }).on('2028-04-30T10:00:00Z');
  const action = { id: 'ventilation', what: 'Set it by presence.', owner: 'procurer-1', dueOn: '2028-05-31' };
  const body = { point: 'P3M', found: 'It runs at night.', actions: [action] };

  it('is asked for at its time, and held once, then', () => {
    expect(tasksAt(play().state, '2028-04-29T22:00:00.000Z').map((one) => one.about)).toContain('P3M');
    expect(play().refused(needsOwner, 'RecordEffectReview', { ...body, point: 'P6M' })).toBe('EFFECT-REVIEW-DUE');
    expect(play().refused(needsOwner, 'RecordEffectReview', { ...body, point: 'P1Y' })).toBe('EFFECT-REVIEW-PLANNED');
    expect(play().refused(controller, 'RecordEffectReview', body)).toBe('ROLE');
    const held = play().give(needsOwner, 'RecordEffectReview', body);
    expect(held.refused(needsOwner, 'RecordEffectReview', body)).toBe('EFFECT-REVIEW-PLANNED');
  });

  it('keeps what was found and what is to be done apart from who does it by when', () => {
    const decision = play().ask(needsOwner, 'RecordEffectReview', body);
    expect(decision.ok ? decision.events : []).toEqual([
      {
        type: 'EffectReviewed',
        facts: {
          ...{ track: '1', point: 'P3M', on: '2028-04-30' },
          actions: [{ id: 'ventilation', owner: 'procurer-1', dueOn: '2028-05-31' }],
        },
        body: { found: 'It runs at night.', actions: [{ id: 'ventilation', what: 'Set it by presence.' }] },
      },
    ]);
  });

  it('agrees on actions that somebody takes by a day to come', () => {
    const refused = (...actions: readonly object[]) =>
      play().refused(needsOwner, 'RecordEffectReview', { ...body, actions });
    expect(refused({ ...action, dueOn: '2028-04-30' })).toBe('accepted');
    expect(refused({ ...action, dueOn: '2028-04-29' })).toBe('EFFECT-ACTIONS');
    expect(refused({ ...action, owner: 'stranger' })).toBe('EFFECT-ACTIONS');
    expect(refused(action, action)).toBe('EFFECT-ACTIONS');
  });

  it('has its actions asked of their owners, until they are done', () => {
    const held = play().give(needsOwner, 'RecordEffectReview', body);
    expect(asked(held, 'ventilation')).toMatchObject({ persons: ['procurer-1'], dueAt: '2028-05-31T22:00:00.000Z' });
    const refused = (actor: Actor, changes: object = {}) =>
      held.refused(actor, 'CompleteEffectAction', { action: 'ventilation', on: '2028-04-30', ...changes });
    expect(refused(controller)).toBe('EFFECT-ACTION-OWNER');
    expect(refused(procurer1, { action: 'other' })).toBe('EFFECT-ACTION-OPEN');
    expect(refused(procurer1, { on: '2028-05-01' })).toBe('EFFECT-DONE-ON');
    held.give(procurer1, 'CompleteEffectAction', { action: 'ventilation', on: '2028-04-30' });
    expect(asked(held, 'ventilation')).toBeUndefined();
    expect(refused(procurer1)).toBe('EFFECT-ACTION-OPEN');
  });
});

describe('The decision on the future', () => {
  const reasons = 'It is enough.';
  const duties = (play: Play) =>
    play
      .give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' }))
      .give(procurer1, 'CompleteReport', { report: 'Complete.' });
  const measured = (last: number) =>
    duties(delivered({ measuredAt: ['handover'] })).give(
      controller,
      'RecordMeasurement',
      value('handover', last, '2028-01-31'),
    );

  it('states from the measurements what was reached, and says why it is taken all the same', () => {
    const missed = measured(70);
    expect(missed.ask(decisionMaker, 'DecideFuture', { choice: 'stop', reasons })).toMatchObject({
      refusal: { code: 'EFFECT-UNREACHED', expected: 'energy' },
    });
    missed.give(decisionMaker, 'DecideFuture', { choice: 'stop', unreached: 'The building is sold.', reasons });
    expect(missed.events.at(-1)?.facts).toMatchObject({
      outcomes: [{ indicator: 'energy', outcome: 'missed', target: 60, value: 70 }],
      left: 0,
    });
    expect(measured(60).refused(decisionMaker, 'DecideFuture', { choice: 'stop', reasons })).toBe('accepted');
  });

  it('may come before all is measured, if it says so', () => {
    const early = duties(delivered());
    expect(early.refused(decisionMaker, 'DecideFuture', { choice: 'stop', reasons })).toBe('EFFECT-UNREACHED');
    expect(tasks(early.state).map(({ command }) => command)).not.toContain('DecideFuture');
    early.give(decisionMaker, 'DecideFuture', { choice: 'stop', unreached: 'Closed.', reasons });
    expect(early.events.at(-1)?.facts).toMatchObject({ left: 3, outcomes: [{ outcome: 'not-measured' }] });
    expect(early.state.end?.how).toBe('ended');
  });

  it('says where an adaptation takes place, and that nothing goes on after a stop', () => {
    const refused = (body: object) => measured(60).refused(decisionMaker, 'DecideFuture', { ...body, reasons });
    expect(refused({ choice: 'adapt' })).toBe('EFFECT-CHOICE');
    expect(refused({ choice: 'stop', development: 'new-case' })).toBe('EFFECT-CHOICE');
    expect(refused({ choice: 'adapt', development: 'new-case' })).toBe('accepted');
    expect(refused({ choice: 'scale-up' })).toBe('accepted');
  });

  it('keeps further development within what the contract allows', () => {
    const body = { choice: 'adapt', development: 'within-contract', reasons };
    expect(measured(60).ask(decisionMaker, 'DecideFuture', body)).toMatchObject({
      refusal: { code: 'EFFECT-DEVELOPMENT', expected: 'new-case' },
    });
  });

  it('within the contract leads to a delivery and a follow-up of their own; what was found stays', () => {
    const again = measured(60).happened({
      type: 'FutureDecided',
      facts: { track: '1', choice: 'adapt', development: 'within-contract', outcomes: [], left: 0 },
    });
    expect(again.state.tracks['1']?.stage).toBe('delivery');
    again.on('2029-01-31T10:00:00Z').give(needsOwner, 'AcceptDelivery', { on: '2029-01-31' });
    expect(again.state.effects['1']).toMatchObject({
      acceptedOn: '2029-01-31',
      measurements: [],
      earlier: [{ acceptedOn: '2028-01-31', measurements: [{ value: 60 }], decision: { choice: 'adapt' } }],
    });
    expect(again.state.effects['1']).not.toHaveProperty('decision');
    expect(asked(again, 'energy/handover')).toBeDefined();
  });
});
