import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { contracted } from '../testing/contracted.js';
import { expectedOn, targetOn } from './curve.js';
import type { Effect, Measurement } from './effect.state.js';
import { effectsOf } from './effects-of.js';
import { forecastOf, trendOf } from './forecast.js';
import { effectOf } from './measured-effect.js';
import { indicatorOf, type Indicator } from './planned.js';
import { counted, pointsOf } from './points.js';
import { actionsLeft, reviewsLeft } from './reviews.js';

const heat: Indicator = {
  ...{ id: 'heat', text: 'Heat', unit: 'kWh', baseline: { value: 100 }, target: { value: 60 } },
  measuredAt: ['handover', 'P1Y'],
};
const noise: Indicator = { ...heat, id: 'noise', text: 'Noise', target: { value: 100 } };
const daylight: Indicator = { ...heat, id: 'daylight', text: 'Daylight', target: { value: 140 }, measuredAt: ['P1Y'] };
const begun = contracted().state;
const acceptedOn = '2028-01-31';

function so(
  effect: Partial<Effect> | undefined,
  indicators: readonly Indicator[] = [heat],
  more: object = {},
): CaseState {
  const needs = { ...begun.analyses.needs!, content: { indicators, ...more } };
  const effects: CaseState['effects'] = effect ? { '1': { measurements: [], ...effect } } : {};
  return { ...begun, analyses: { ...begun.analyses, needs } as CaseState['analyses'], effects };
}
const made = (indicator: string, point: string, value: number, on = '2028-01-31'): Measurement => ({
  ...{ indicator, point, value, on, by: 'hand' },
});
const followed = (...all: Parameters<typeof so>) => effectsOf(so(...all), '2028-02-01')[0]!;

describe('An effect as it is followed', () => {
  it('has no days before there is a handover', () => {
    const effect = followed(undefined);
    expect(effect).toEqual({
      ...{ track: '1', reviewsLeft: [], actions: [], earlier: 0 },
      indicators: [
        {
          ...{ id: 'heat', text: 'Heat', unit: 'kWh', direction: 'down', points: [], overdue: false },
          ...{ baseline: { value: 100 }, target: { value: 60 } },
          left: [
            { point: 'handover', overdue: false },
            { point: 'P1Y', overdue: false },
          ],
        },
      ],
    });
  });

  it('has what is left of each indicator, and who gives it from where', () => {
    const source = { name: 'Meter', account: 'meter@goteborg' };
    const effect = followed({ acceptedOn, measurements: [made('heat', 'handover', 90)] }, [
      { ...heat, owner: 'controller', source },
      noise,
    ]);
    expect(effect.acceptedOn).toBe(acceptedOn);
    expect(effect.indicators.map(({ left }) => left.map(({ point }) => point))).toEqual([['P1Y'], ['handover', 'P1Y']]);
    expect(effect.indicators).toMatchObject([
      { owner: 'controller', source, nextOn: '2029-01-31', overdue: false },
      { nextOn: '2028-01-31', overdue: true },
    ]);
    expect(Object.keys(effect.indicators[1]!)).not.toContain('owner');
    expect(Object.keys(effect.indicators[1]!)).not.toContain('source');
  });

  it('has no next day when all is measured', () => {
    const measurements = [made('heat', 'handover', 90), made('heat', 'P1Y', 60, '2029-01-31')];
    expect(Object.keys(followed({ acceptedOn, measurements }).indicators[0]!)).not.toContain('nextOn');
  });

  it('tells the decision, the actions, the reviews that are left and how often it was followed before', () => {
    const action = { id: 'a', owner: 'controller', dueOn: '2028-05-31' };
    const decision = { choice: 'adapt', development: 'within-contract', by: 'decision-maker' } as const;
    const reviews = [{ point: 'P3M', on: '2028-05-01' }];
    const earlier = [{ measurements: [] }];
    const state = { actions: [action], decision, earlier, reviews };
    expect(followed(state, [heat], { reviewedAt: ['P3M', 'P6M', 'P3M', 'P1Y'] })).toMatchObject({
      ...{ actions: [action], decision: 'adapt', development: 'within-contract', earlier: 1 },
      reviewsLeft: ['P6M', 'P1Y'],
    });
    const { development: _, ...stopped } = decision;
    expect(Object.keys(followed({ decision: stopped }))).not.toContain('development');
  });

  it('is that of each lot that has a contract or was followed', () => {
    const state = so({ acceptedOn });
    const effects = { ...state.effects, '2': { measurements: [], acceptedOn } };
    expect(effectsOf({ ...state, effects }, acceptedOn).map(({ track }) => track)).toEqual(['1', '2']);
  });

  it('has the actions that are left apart from those that are done', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, owner: 'controller', dueOn: '2028-05-31' }));
    const state = so({ actions: [{ ...a!, doneOn: '2028-04-01' }, b!] });
    expect(actionsLeft(state, { id: '1' })).toEqual([b]);
    expect(actionsLeft(state, { id: '2' })).toEqual([]);
    expect(reviewsLeft(state, { id: '2' })).toEqual([]);
  });

  it('is of an indicator by its name', () => {
    const state = so(undefined, [heat, noise]);
    expect([indicatorOf(state, 'noise')?.text, indicatorOf(state, 'other')]).toEqual(['Noise', undefined]);
  });
});

describe('A measured value', () => {
  const points = (indicator: Indicator, ...values: readonly number[]) =>
    effectOf(
      indicator,
      values.map((value) => made(indicator.id, 'P1Y', value, '2029-01-31')),
      acceptedOn,
    );

  it('is on track on the better side of the line or on it, whichever way is better', () => {
    const onTrack = (...all: Parameters<typeof points>) => points(...all).points.map((one) => one.onTrack);
    expect(onTrack(heat, 59, 60, 61)).toEqual([true, true, false]);
    expect(onTrack(daylight, 139, 140, 141)).toEqual([false, true, true]);
    expect(onTrack(noise, 99, 100, 101)).toEqual([false, true, false]);
  });

  it('goes up, down, or is to stay', () => {
    expect([heat, noise, daylight].map((one) => points(one).direction)).toEqual(['down', 'same', 'up']);
  });

  it('is held against no line before there is a handover', () => {
    const measurements = [made('heat', 'handover', 90), made('heat', 'P1Y', 80, '2029-01-31')];
    const effect = effectOf(heat, measurements);
    expect(Object.keys(effect)).not.toContain('targetOn');
    expect(Object.keys(effect)).not.toContain('forecast');
    expect(effect.points.map((one) => 'expected' in one)).toEqual([false, false]);
    expect(effect.reached).toBe(false);
  });

  it('is of its own indicator', () => {
    const all = [made('noise', 'handover', 1), made('heat', 'handover', 90)];
    expect(effectOf(heat, all, acceptedOn).points.map(({ value }) => value)).toEqual([90]);
  });
});

describe('The line to the target', () => {
  it('ends on the last day of measuring, in whatever order they are written', () => {
    expect(targetOn({ ...heat, measuredAt: ['P2Y', 'handover', 'P1Y'] }, acceptedOn)).toBe('2030-01-31');
    expect(targetOn({ ...heat, measuredAt: [] }, acceptedOn)).toBe(acceptedOn);
  });

  it('is at the target at once where that is to be reached at the handover', () => {
    const atOnce = { ...heat, targetAt: 'handover' };
    expect([acceptedOn, '2028-02-01'].map((on) => expectedOn(atOnce, acceptedOn, on))).toEqual([60, 60]);
  });

  it('is at the baseline until the handover', () => {
    expect(expectedOn(heat, acceptedOn, '2028-01-01')).toBe(100);
  });
});

describe('A trend', () => {
  const at = (on: string, value: number) => ({ on, value });
  const three = [at('2028-01-01', 10), at('2028-01-11', 14), at('2028-01-21', 12)];

  it('is the straight line with the least squares, from the first to the last measurement', () => {
    const trend = trendOf(three);
    expect(trend).toMatchObject({ from: '2028-01-01', to: '2028-01-21' });
    expect(trend?.changePerYear).toBeCloseTo(36.5);
    expect(trendOf([at('2028-01-01', 10), at('2028-01-01', 14)])).toBeUndefined();
    expect(trendOf([])).toBeUndefined();
  });

  it('leads to a value on a day after the last measurement alone', () => {
    expect(forecastOf(three, '2028-01-31', 13.9, 10)).toMatchObject({ value: 14, reached: true });
    expect(forecastOf(three, '2028-01-31', 14.1, 10)).toMatchObject({ reached: false });
    expect(forecastOf(three, '2028-01-22', 14, 10)).toMatchObject({ on: '2028-01-22' });
    expect(forecastOf(three, '2028-01-21', 14, 10)).toBeUndefined();
    expect(forecastOf(three, '2028-01-20', 14, 10)).toBeUndefined();
  });
});

describe('The points of an indicator', () => {
  it('are counted in days or months', () => {
    expect(['P3D', 'P2W', 'P3M', 'P2Y'].map(counted)).toEqual([
      { count: 3, unit: 'days' },
      { count: 14, unit: 'days' },
      { count: 3, unit: 'months' },
      { count: 24, unit: 'months' },
    ]);
    expect(['PT48H', 'P0D', 'later', ''].map(counted)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('are none where step and end are not counted in the same unit, or one of them is left out', () => {
    const named = { measuredAt: ['handover'] };
    expect(pointsOf({ ...named, measuredEvery: 'P30D', until: 'P1Y' })).toEqual(['handover']);
    expect(pointsOf({ ...named, measuredEvery: 'P6M' })).toEqual(['handover']);
    expect(pointsOf({ ...named, until: 'P1Y' })).toEqual(['handover']);
    expect(pointsOf({ ...named, measuredEvery: 'P6M', until: 'P1Y' })).toEqual(['handover', 'P6M', 'P1Y']);
  });
});
