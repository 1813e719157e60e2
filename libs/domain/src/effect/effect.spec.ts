import { describe, expect, it } from 'vitest';
import { example } from '../testing/competition.js';
import { system } from '../case/actor.js';
import { due } from '../case/due.js';
import { tasks, tasksAt } from '../case/tasks.js';
import { concluded } from '../testing/competed.js';
import { decisionMaker, needsOwner, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { directAwardToOne } from '../testing/plays/direct-award.js';
import { worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';
import { measuredEffect } from './measured-effect.js';
import { measurableFrom } from './planned.js';

const contract = () => concluded('2027-10-04').on('2029-06-15T10:00:00Z');
/** Delivered and paid for. */
const delivered = () => perform(contract().give(needsOwner, 'AcceptDelivery', { on: '2029-06-15' }), [{ pays: true }]);
const at = (indicator: string, point: string, value: number, on: string) => ({ indicator, point, value, on });
const by = <T extends object>(measurement: T) => ({ ...measurement, by: 'hand' as const });
const measured = (play: Play = delivered()) =>
  play
    .give(needsOwner, 'RecordMeasurement', at('construction', 'handover', 165, '2029-06-15'))
    .on('2030-06-15')
    .give(needsOwner, 'RecordMeasurement', at('operation', 'P1Y', 66, '2030-06-15'))
    .on('2031-06-20')
    .give(needsOwner, 'RecordMeasurement', at('operation', 'P2Y', 58, '2031-06-16'));
const duties = (play: Play) =>
  play
    .give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' }))
    .give(procurer1, 'CompleteReport', { report: 'Complete.' });

const besides = ['RecordLessons', 'RecordFollowUp'];
/** What waits for somebody, without lessons and notes of the follow-up, which hold up nothing. */
const waiting = (play: Play) =>
  tasks(play.state).flatMap(({ command }) => (besides.includes(command) ? [] : [command]));

describe('Accepting the delivery', () => {
  it('is for whoever has the need, on a day that has come', () => {
    expect(contract().refused(needsOwner, 'AcceptDelivery', { on: '2029-06-15' })).toBe('accepted');
    expect(contract().refused(needsOwner, 'AcceptDelivery', { on: '2029-06-16' })).toBe('EFFECT-ACCEPTED-ON');
    expect(contract().refused(procurer1, 'AcceptDelivery', { on: '2029-06-15' })).toBe('ROLE');
  });

  it('says the last day that it takes', () => {
    expect(contract().ask(needsOwner, 'AcceptDelivery', { on: '2029-06-16' })).toMatchObject({
      refusal: { expected: '2029-06-15' },
    });
    expect(contract().refused(needsOwner, 'AcceptDelivery', { on: '2029-02-30' })).toBe('EFFECT-ACCEPTED-ON');
  });

  it('keeps remarks apart, where there are any', () => {
    const event = (remarks?: string) => {
      const decision = contract().ask(needsOwner, 'AcceptDelivery', {
        on: '2029-06-15',
        ...(remarks === undefined ? {} : { remarks }),
      });
      return decision.ok ? decision.events[0] : undefined;
    };
    const facts = { track: '1', on: '2029-06-15' };
    expect(event()).toStrictEqual({ type: 'DeliveryAccepted', facts });
    expect(event('A door is missing.')).toStrictEqual({
      ...{ type: 'DeliveryAccepted', facts },
      body: { remarks: 'A door is missing.' },
    });
  });

  it('does not lie before the contract', () => {
    expect(contract().refused(needsOwner, 'AcceptDelivery', { on: '2027-10-04' })).toBe('accepted');
    expect(contract().refused(needsOwner, 'AcceptDelivery', { on: '2027-10-03' })).toBe('EFFECT-ACCEPTED-ON');
  });

  it('is waited for from the contract on', () => {
    expect(tasks(contract().state).map(({ command }) => command)).toContain('AcceptDelivery');
  });
});

describe('Measuring the effect', () => {
  it('is planned from the day of the delivery', () => {
    const planned = tasks(delivered().state).filter(({ command }) => command === 'RecordMeasurement');
    expect(planned.map(({ about, since, dueAt }) => [about, since, dueAt])).toEqual([
      ['construction/handover', '2029-06-14T22:00:00.000Z', '2029-06-15T22:00:00.000Z'],
      ['operation/P1Y', '2030-06-14T22:00:00.000Z', '2030-06-15T22:00:00.000Z'],
      ['operation/P2Y', '2031-06-14T22:00:00.000Z', '2031-06-15T22:00:00.000Z'],
    ]);
  });

  it('asks nobody before its day, then tells them, reminds and escalates', () => {
    const play = delivered().give(needsOwner, 'RecordMeasurement', at('construction', 'handover', 165, '2029-06-15'));
    const day = '2030-06-14T22:00:00.000Z';
    const asked = (now: string) => tasksAt(play.state, now).map((one) => one.about);
    expect(asked('2030-06-14T21:59:59.999Z')).not.toContain('operation/P1Y');
    expect(asked(day)).toContain('operation/P1Y');
    const next = () => due(play.state).find((one) => String(one.command.body['task']).endsWith('operation/P1Y'))!;
    const course = [1, 2, 3].map(() => {
      const { at: when, command } = next();
      play.on(when).give(system, command.type, command.body);
      return [when, command.type];
    });
    expect(course).toEqual([
      [day, 'RemindTask'],
      ['2030-06-15T22:00:00.000Z', 'RemindTask'],
      ['2030-06-24T22:00:00.000Z', 'EscalateTask'],
    ]);
    expect(next()).toBeUndefined();
  });

  it('is refused before its day, for a day before it, and for a day to come', () => {
    const ask = (now: string, on: string) =>
      delivered()
        .on(now)
        .ask(needsOwner, 'RecordMeasurement', at('operation', 'P1Y', 66, on));
    expect(ask('2030-06-14', '2030-06-14')).toMatchObject({ refusal: { code: 'EFFECT-DUE', expected: '2030-06-15' } });
    expect(ask('2030-06-15', '2030-06-14')).toMatchObject({ refusal: { code: 'EFFECT-DUE' } });
    expect(ask('2030-06-15', '2030-06-16')).toMatchObject({ refusal: { code: 'EFFECT-DUE' } });
    expect(ask('2030-06-15', '2030-06-15').ok).toBe(true);
  });

  it('is of an indicator and at a point that the needs analysis plans', () => {
    const ask = (indicator: string, point: string) =>
      delivered().refused(needsOwner, 'RecordMeasurement', at(indicator, point, 1, '2029-06-15'));
    expect(ask('construction', 'handover')).toBe('accepted');
    expect(ask('noise', 'handover')).toBe('EFFECT-PLANNED');
    expect(ask('construction', 'P1Y')).toBe('EFFECT-PLANNED');
    expect(ask('construction', 'whenever')).toBe('EFFECT-PLANNED');
  });

  it('is told what is left where it is of something else', () => {
    const expected = (play: Play) => {
      const decision = play.ask(needsOwner, 'RecordMeasurement', at('noise', 'handover', 1, '2029-06-15'));
      return decision.ok ? undefined : decision.refusal.expected;
    };
    expect(expected(delivered())).toBe('construction/handover, operation/P1Y, operation/P2Y');
    const play = delivered().give(needsOwner, 'RecordMeasurement', at('construction', 'handover', 165, '2029-06-15'));
    expect(expected(play)).toBe('operation/P1Y, operation/P2Y');
    const all = contract().happened(
      ...[
        ['construction', 'handover'],
        ['operation', 'P1Y'],
        ['operation', 'P2Y'],
      ].map(([indicator = '', point = '']) => ({
        type: 'MeasurementRecorded' as const,
        facts: { track: '1', ...by(at(indicator, point, 1, '2029-06-15')) },
      })),
    );
    all.state = { ...all.state, tracks: delivered().state.tracks };
    expect(expected(all)).toBe('–');
  });

  it('of one indicator leaves another to be measured at the same point', () => {
    const play = delivered();
    const { needs } = play.state.analyses;
    const [first] = needs!.content['indicators'] as readonly object[];
    const indicators = ['heat', 'noise'].map((id) => ({ ...first, id, measuredAt: ['handover', 'P1Y'] }));
    const analyses = { ...play.state.analyses, needs: { ...needs!, content: { indicators } } };
    play.state = { ...play.state, analyses };
    play.give(needsOwner, 'RecordMeasurement', at('heat', 'handover', 20, '2029-06-15'));
    const left = tasks(play.state).filter(({ command }) => command === 'RecordMeasurement');
    expect(left.map(({ about }) => about)).toEqual(['heat/P1Y', 'noise/handover', 'noise/P1Y']);
  });

  it('is of a day that the calendar has', () => {
    const day = (on: string) =>
      delivered()
        .on('2030-07-01')
        .refused(needsOwner, 'RecordMeasurement', at('operation', 'P1Y', 66, on));
    expect(day('2030-06-31')).toBe('EFFECT-DUE');
    expect(day('2030-06-30')).toBe('accepted');
  });

  it('keeps the method apart, where it is told', () => {
    const event = (method?: string) => {
      const body = {
        ...at('construction', 'handover', 165, '2029-06-15'),
        ...(method === undefined ? {} : { method }),
      };
      const decision = delivered().ask(needsOwner, 'RecordMeasurement', body);
      return decision.ok ? decision.events[0] : undefined;
    };
    const facts = { track: '1', ...by(at('construction', 'handover', 165, '2029-06-15')) };
    expect(event()).toStrictEqual({ type: 'MeasurementRecorded', facts });
    expect(event('By a climate declaration.')).toStrictEqual({
      ...{ type: 'MeasurementRecorded', facts },
      body: { method: 'By a climate declaration.' },
    });
  });

  it('is neither asked for nor made where nothing is planned, or nothing delivered', () => {
    const play = delivered();
    const nothing = { ...play.state, analyses: {} };
    expect(tasks(nothing).filter(({ command }) => command === 'RecordMeasurement')).toEqual([]);
    expect(measuredEffect(nothing, '1')).toEqual([]);
    const undelivered = { ...play.state, effects: {} };
    expect(tasks(undelivered).filter(({ command }) => command === 'RecordMeasurement')).toEqual([]);
    play.state = undelivered;
    expect(play.ask(needsOwner, 'RecordMeasurement', at('construction', 'handover', 165, '2029-06-15'))).toMatchObject({
      refusal: { code: 'EFFECT-DUE', expected: '2029-06-15' },
    });
  });

  it('is made once', () => {
    const body = at('construction', 'handover', 165, '2029-06-15');
    expect(delivered().give(needsOwner, 'RecordMeasurement', body).refused(needsOwner, 'RecordMeasurement', body)).toBe(
      'EFFECT-MEASURED-ONCE',
    );
  });

  it('leads on when all is measured', () => {
    expect(measured().state.tracks['1']?.stage).toBe('future');
  });

  it('takes a point that is no period of days as due at the handover', () => {
    expect(measurableFrom('2029-08-31', 'handover')).toBe('2029-08-31');
    expect(['P6M', 'PT48H', 'later'].map((point) => measurableFrom('2029-08-31', point))).toEqual([
      '2030-02-28',
      '2029-08-31',
      '2029-08-31',
    ]);
  });
});

describe('The measured effect', () => {
  it('tells each measurement against baseline and target', () => {
    const [construction, operation] = measuredEffect(measured().state, '1');
    expect(construction).toMatchObject({
      ...{ id: 'construction', unit: 'kg CO2e per m2 heated area', baseline: 550, target: 220, reached: true },
      points: [{ point: 'handover', on: '2029-06-15', value: 165, change: -385, reached: true }],
    });
    expect(construction?.points[0]?.shareOfWay).toBeCloseTo(385 / 330);
    expect(operation?.points.map(({ value, reached }) => [value, reached])).toEqual([
      [66, false],
      [58, true],
    ]);
    expect(operation?.points[0]?.shareOfWay).toBeCloseTo(29 / 35);
    expect(operation?.reached).toBe(true);
  });

  it('is reached exactly at the target, and not a step before it', () => {
    const share = (value: number) =>
      measuredEffect(
        delivered().happened({
          type: 'MeasurementRecorded',
          facts: { track: '1', ...by(at('construction', 'handover', value, '2029-06-15')) },
        }).state,
        '1',
      )[0]?.points[0];
    expect(share(220)).toMatchObject({ shareOfWay: 1, reached: true });
    expect(share(220.1)).toMatchObject({ reached: false });
    expect(share(551)?.shareOfWay).toBeLessThan(0);
  });

  it('follows the order of days, not that in which they were recorded', () => {
    const recorded = (...days: readonly string[]) =>
      measuredEffect(
        delivered().happened(
          ...days.map((on) => ({
            type: 'MeasurementRecorded' as const,
            facts: { track: '1', ...by(at('construction', 'handover', on === '2029-08-01' ? 200 : 400, on)) },
          })),
        ).state,
        '1',
      )[0];
    for (const days of [
      ['2029-08-01', '2029-06-15', '2029-07-01'],
      ['2029-07-01', '2029-08-01', '2029-06-15'],
      ['2029-06-15', '2029-07-01', '2029-08-01'],
    ]) {
      const effect = recorded(...days);
      expect(effect?.points.map(({ on }) => on)).toEqual(['2029-06-15', '2029-07-01', '2029-08-01']);
      expect(effect?.reached).toBe(true);
    }
  });

  it('keeps the order of recording on one day', () => {
    const play = delivered().happened(
      ...[1, 2, 3].map((value) => ({
        type: 'MeasurementRecorded' as const,
        facts: { track: '1', ...by(at('construction', 'handover', value, '2029-06-15')) },
      })),
    );
    expect(measuredEffect(play.state, '1')[0]?.points.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  it('that is to stay as it was is reached at exactly that value', () => {
    const kept = (value: number) => {
      const play = delivered();
      const { needs } = play.state.analyses;
      const [first] = needs!.content['indicators'] as readonly object[];
      const indicators = [{ ...first, id: 'noise', baseline: { value: 40 }, target: { value: 40 } }];
      play.state = {
        ...play.state,
        analyses: { ...play.state.analyses, needs: { ...needs!, content: { indicators } } },
        effects: { '1': { measurements: [by(at('noise', 'handover', value, '2029-06-15'))] } },
      };
      return measuredEffect(play.state, '1')[0]?.points[0];
    };
    expect(kept(40)).toMatchObject({ change: 0, shareOfWay: 1, reached: true });
    expect(kept(39)).toMatchObject({ change: -1, shareOfWay: 0, reached: false });
  });

  it('says nothing of what is not measured', () => {
    expect(measuredEffect(contract().state, '1').map(({ points }) => points)).toEqual([[], []]);
    const [construction] = measuredEffect(delivered().state, '1');
    expect(construction).toMatchObject({ points: [] });
    expect(construction).not.toHaveProperty('reached');
  });
});

describe('Deciding on the future', () => {
  const body = { choice: 'scale-up', reasons: 'The goal is reached.' };

  it('waits for award notice and report, which are asked for until then', () => {
    const play = measured();
    expect(waiting(play)).toEqual(['PublishAwardNotice', 'CompleteReport']);
    expect(play.refused(decisionMaker, 'DecideFuture', body)).toBe('EFFECT-AWARD-NOTICE');
    play.give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: '2027-S-1' }));
    expect(play.refused(decisionMaker, 'DecideFuture', body)).toBe('EFFECT-REPORT');
    expect(waiting(play)).toEqual(['CompleteReport']);
    play.give(procurer1, 'CompleteReport', { report: 'Complete.' });
    expect(waiting(play)).toEqual(['DecideFuture']);
    const other = measured().give(procurer1, 'CompleteReport', { report: 'Complete.' });
    expect(waiting(other)).toEqual(['PublishAwardNotice']);
  });

  it('ends the case scaled up, in further development, or in its end', () => {
    const end = (choice: string, development?: string) =>
      duties(measured()).give(decisionMaker, 'DecideFuture', {
        ...{ ...body, choice },
        ...(development ? { development } : {}),
      }).state.end?.how;
    expect([end('scale-up'), end('scale-up', 'new-case'), end('adapt', 'new-case'), end('stop')]).toEqual([
      ...['scaled-up', 'further-development', 'further-development', 'ended'],
    ]);
  });

  it('is not for whoever has the need, even with the role', () => {
    const play = duties(measured()).happened({
      type: 'PersonAssigned',
      facts: { person: 'needs-owner', role: 'decision-maker' },
    });
    expect(play.refused(needsOwner, 'DecideFuture', body)).toBe('EFFECT-FOUR-EYES');
    expect(tasks(play.state)[0]?.except).toEqual(['needs-owner']);
  });

  it('gives reasons', () => {
    expect(duties(measured()).refused(decisionMaker, 'DecideFuture', { ...body, reasons: '' })).toBe('EFFECT-REASONS');
    const { choice } = body;
    expect(duties(measured()).refused(decisionMaker, 'DecideFuture', { choice })).toBe('EFFECT-REASONS');
  });

  it('is waited for where the law asks for neither award notice nor report', () => {
    const small = worth(begun({ id: 'direct-award', version: 1 }, 'below-limit'), 90_000);
    const play = perform(small, directAwardToOne.slice(0, -1));
    expect(waiting(play)).toEqual(['DecideFuture']);
  });
});
