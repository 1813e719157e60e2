import { describe, expect, it } from 'vitest';
import type { Activity } from '../planning/activity.js';
import { spread, type Spreading } from './spread.js';

const april = (day: number) => `2027-04-${String(day).padStart(2, '0')}`;
const may = (day: number) => `2027-05-${String(day).padStart(2, '0')}`;
const today = april(1);

/** An activity ahead, whose law's minimum is no time; learned where it is said what it took. */
const one = (
  id: string,
  [startOn, endOn]: readonly [string, string],
  changes: Partial<Activity> = {},
  drawnFrom: readonly number[] = [],
): Spreading => ({
  activity: {
    id,
    kind: 'stage',
    status: 'ahead',
    dependsOn: [],
    earliestStartOn: startOn,
    earliestEndOn: startOn,
    startOn,
    endOn,
    ...changes,
  } as unknown as Activity,
  drawnFrom,
});
/** From 1 April, expected to take ten days, and twenty in two cases of five: ten days late in four of five. */
const late = (id = 'late', changes: Partial<Activity> = {}) =>
  one(id, [april(1), april(11)], changes, [10, 10, 10, 20, 20]);
const after = (...dependsOn: readonly string[]) => ({ dependsOn });
const latelyOn = (all: readonly Spreading[], on = today) => Object.fromEntries(spread(all, on).latelyOn);

describe('The likely end of what follows a late stage', () => {
  it('is as many days later as the stage is', () => {
    expect(latelyOn([late(), one('next', [april(11), april(15)], after('late'))])).toEqual({
      late: april(21),
      next: april(25),
    });
  });

  it('is counted from the stage’s end, also where days off lie between', () => {
    expect(latelyOn([late(), one('next', [april(13), april(15)], after('late'))])).toMatchObject({ next: april(25) });
  });

  it('is that of the latest of all that it comes after', () => {
    const other = one('other', [april(1), april(19)]);
    const next = one('next', [april(19), april(25)], after('late', 'other'));
    // The other ends on the 19th in every run; the late stage on the 21st in two of five.
    expect(latelyOn([late(), other, next])).toMatchObject({ next: april(27) });
    const longer = one('other', [april(1), april(22)]);
    const then = one('next', [april(22), april(25)], after('late', 'other'));
    expect(latelyOn([late(), longer, then])).toMatchObject({ next: april(25) });
  });

  it('moves with a milestone that nobody has planned', () => {
    const milestone = one('m', [april(11), april(11)], { kind: 'decision' as Activity['kind'], ...after('late') });
    expect(latelyOn([late(), milestone])).toMatchObject({ m: april(21) });
  });

  it.each([
    [april(16), april(21)],
    [april(21), april(21)],
    [april(25), april(25)],
  ])('is taken up by a planned day, as far as it goes: planned on %s', (plannedOn, on) => {
    const milestone = one('m', [plannedOn, plannedOn], {
      kind: 'decision' as Activity['kind'],
      plannedOn,
      ...after('late'),
    });
    expect(latelyOn([late(), milestone])).toMatchObject({ m: on });
  });
});

describe('The likely end of a stage', () => {
  it('is by itself what four of five cases kept within, never before the law’s minimum', () => {
    expect(latelyOn([late()])).toEqual({ late: april(21) });
    expect(latelyOn([late('late', { earliestEndOn: april(29), endOn: april(29) })])).toEqual({ late: april(29) });
  });

  it('that is done is what it was: it is not late, and moves nothing', () => {
    const done = one('done', [april(11), april(12)], { status: 'done', ...after('late') });
    const next = one('next', [april(12), april(15)], after('done'));
    expect(latelyOn([late(), done, next])).toEqual({ late: april(21), next: april(15) });
  });

  it('under way is drawn from the cases that took as long as it already has, today included', () => {
    const current = one(
      'now',
      [april(1), april(11)],
      { status: 'current', earliestEndOn: april(2) },
      [10, 10, 10, 10, 20],
    );
    expect(latelyOn([current], april(11))).toEqual({ now: april(11) });
    expect(latelyOn([current], april(12))).toEqual({ now: april(21) });
  });

  it('under way for longer than any case took is what the plan expects', () => {
    const current = one('now', [april(1), april(28)], { status: 'current' }, [10, 10, 10, 10, 20]);
    expect(latelyOn([late(), current], april(28))).toMatchObject({ now: april(28) });
  });
});

describe('The likely end of the plan', () => {
  it('is that of what ends last', () => {
    const short = one('short', [april(1), april(2)]);
    expect(spread([late(), short], today).endsLatelyOn).toBe(april(21));
    expect(spread([late(), one('long', [april(1), april(30)])], today).endsLatelyOn).toBe(april(30));
  });

  it('is none where only what is done was learned', () => {
    const done = one('done', [april(1), april(2)], { status: 'done' }, [1, 2, 3, 4, 5]);
    expect(spread([done, one('next', [april(2), april(5)])], today)).toEqual({ latelyOn: new Map() });
  });

  it('stays the same from one release to the next: its numbers are fixed', () => {
    const chain = ['a', 'b', 'c', 'd'].map((id, at, all) =>
      one(id, [may(1 + at), may(2 + at)], after(...all.slice(Math.max(at - 1, 0), at)), [0, 1, 3, 8, 17, 40, 77]),
    );
    // Each by itself is 40 days late in four of five runs; all four of them together are 128, not 160.
    expect(latelyOn(chain)).toEqual({ a: '2027-06-10', b: '2027-07-18', c: '2027-08-06', d: '2027-09-06' });
  });
});
