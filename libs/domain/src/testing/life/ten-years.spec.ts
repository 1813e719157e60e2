import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../case/event.js';
import { evolve } from '../../case/evolve.js';
import { nothing, type CaseState } from '../../case/state.js';
import { plannedLeft } from '../../effect/planned.js';
import { modifiedContract } from '../../modification/overview.js';
import { payable } from '../../performance/payable.js';
import { changes, proposalOf } from '../plays/ten-years.modifications.js';
import { procurer1 } from '../people.js';
import { Play } from '../play.js';
import { lived } from './lived.js';
import { lifeOfTenYears } from './ten-years.js';

/** Bytes of JSON: what a case's state has to stay below to be decided on fast and carried on by its workflow. */
const most = 50_000;

const life = lifeOfTenYears();
const { events, state } = lived(life);
const track = state.tracks['1']!;
const of = (type: RecordedEvent['type']) => events.filter((one) => one.type === type);
const day = (at: string) => at.slice(0, 10);

/** What a task was told of: reminded or escalated, and when. */
const toldOf = (task: string) =>
  events.flatMap((one) =>
    (one.type === 'TaskReminded' || one.type === 'TaskEscalated') && one.facts.task === task
      ? [[one.type, one.at]]
      : [],
  );

/** The state after the last event before an instant. */
const stateAt = (instant: string): CaseState =>
  events.filter((one) => one.at < instant).reduce<CaseState>(evolve, nothing);

describe('A contract of ten years', () => {
  it('is measured forty times, modified twenty times, and scaled up', () => {
    expect(of('MeasurementRecorded')).toHaveLength(40);
    expect(plannedLeft(state, track)).toEqual([]);
    expect(of('ModificationAgreed')).toHaveLength(20);
    expect(new Set(changes.map(({ ground }) => ground)).size).toBe(6);
    expect(of('OptionExercised')).toHaveLength(2);
    expect(of('LessonRecorded')).toHaveLength(2);
    expect(state.end).toEqual({ how: 'scaled-up', at: '2037-09-15T09:00:00.000Z' });
  });

  it('keeps the state of its case small', () => {
    let now: CaseState = nothing;
    const sizes = events.map((event) => JSON.stringify((now = evolve(now, event))).length);
    expect(Math.max(...sizes)).toBeLessThan(most);
  });
});

describe('The value of a contract after ten years', () => {
  const contract = modifiedContract(state, track);

  it('has in it what each ground has added, and the options that were exercised', () => {
    // Small: 3 + 4 − 2 + 5 + 4.9 − 4 + 4.05 = 14.95. By the clause: 1.5 + 2 + 1.5 = 5. Additions: 12 + 10 + 6 = 28.
    // Unforeseeable: 20 + 8 = 28. Not material: 0.25 − 0.5 = −0.25. Together 75.7 million.
    expect(contract?.agreed).toBe(75_700_000);
    expect(contract?.small).toMatchObject({ net: 14_950_000, percent: 15 });
    // With 4 for the clinics and 2 for three more months: 100 + 75.7 + 6.
    expect(contract?.currentValue).toEqual({ amount: 181_700_000, currency: 'SEK' });
    expect(contract?.currentEndsOn).toBe('2037-09-30');
  });

  it('is paid, less the penalty of two weeks', () => {
    const expected = { due: 181_700_000, penalties: 200_000, paid: 181_500_000, remaining: 0, overpaid: 0 };
    expect(payable(state, track)).toMatchObject(expected);
  });

  it.each([
    // Small: 14.9 of 15 million are used up in 2033; of the clause 5 of 5 in 2035; of the addition of 2030 22 of 50.
    ['2033-01-10', { ground: 'small', adds: 0.099999 }, 'accepted'],
    ['2033-01-10', { ground: 'small', adds: 0.1 }, 'MODIFICATION-GROUND'],
    [
      '2035-01-10',
      { ground: 'clause', adds: 0.000001, more: { clause: 'components', withinClause: true } },
      'MODIFICATION-GROUND',
    ],
    ['2033-01-10', addition(28), 'accepted'],
    ['2033-01-10', addition(28.000001), 'MODIFICATION-GROUND'],
  ])('leaves on %s room for %j: %s', (on, change, expected) => {
    const play = new Play().on(on);
    play.state = stateAt(play.now);
    expect(play.refused(procurer1, 'ProposeModification', proposalOf(change))).toBe(expected);
  });

  it('is announced for each addition and each unforeseeable change, and for no other', () => {
    const announced = of('ModificationNoticePublished').map(
      (one) => (one.facts as { modification: string }).modification,
    );
    expect(announced).toEqual(['m5', 'm7', 'm12', 'm15', 'm18']);
    expect(contract?.items.filter(({ notice }) => notice === 'due')).toEqual([]);
    expect(contract?.supplier).toBe('supplier-n');
  });
});

/** One that counts together with the 22 million of the additions of 2030 and 2032. */
function addition(adds: number) {
  const additional = { needed: true, notIncluded: true, obstacle: 'technical', inconvenience: true };
  return { ground: 'additional', adds, more: { additional, belongsWith: ['m7', 'm12'] } };
}

describe('In ten years', () => {
  it('each measurement is asked for at the beginning of its day', () => {
    const measurements = of('TaskReminded').filter((one) => {
      const { task, reminder } = one.facts as { task: string; reminder: number };
      return task.includes('/RecordMeasurement/') && reminder === 1;
    });
    expect(measurements).toHaveLength(40);
    // 1 December 2027 begins in Stockholm at 23:00 in UTC, 1 September 2037 at 22:00.
    expect(measurements.at(0)?.at).toBe('2027-11-30T23:00:00.000Z');
    expect(measurements.at(-1)?.at).toBe('2037-08-31T22:00:00.000Z');
  });

  it('a measurement that is late is reminded of after its day, and escalated after five working days', () => {
    // The tenth is due on Friday 1 March 2030, and made three weeks later; the fifth is made after two days.
    expect(toldOf('1/effect/RecordMeasurement/visits/P30M')).toEqual([
      ['TaskReminded', '2030-02-28T23:00:00.000Z'],
      ['TaskReminded', '2030-03-01T23:00:00.000Z'],
      ['TaskEscalated', '2030-03-08T23:00:00.000Z'],
    ]);
    expect(toldOf('1/effect/RecordMeasurement/visits/P15M').map(([type]) => type)).toEqual([
      'TaskReminded',
      'TaskReminded',
    ]);
    const late = of('TaskEscalated').filter((one) =>
      (one.facts as { task: string }).task.includes('/RecordMeasurement/'),
    );
    expect(late).toHaveLength(3);
  });

  it('the special term is asked for every year, also after the year in which it was escalated', () => {
    const told = toldOf('1/effect/RecordFollowUp/labour');
    expect(told.filter(([type]) => type === 'TaskEscalated').map(([, at]) => day(at!))).toEqual(['2033-06-23']);
    const years = new Set(told.map(([, at]) => at!.slice(0, 4)));
    expect([...years]).toEqual(Array.from({ length: 10 }, (_, index) => `${2028 + index}`));
  });

  it('the dates of the contract are told of, unless the option was exercised by then', () => {
    const told = of('ContractDateNeared').map(({ at, facts }) => [day(at), (facts as { about: string }).about]);
    expect(told).toEqual([
      ['2031-04-30', 'option:abroad'],
      ['2031-06-15', 'option:abroad'],
      ['2037-07-31', 'end'],
    ]);
  });

  it('nothing that was due when the case ended was left untold', () => {
    const reviews = ['P6M', 'P1Y', 'P3Y', 'P5Y', 'P8Y'].map((point) => `1/effect/RecordEffectReview/${point}`);
    for (const task of [...reviews, '1/effect/CompleteEffectAction/reach']) expect(toldOf(task)).not.toEqual([]);
    expect(toldOf('1/effect/CompleteEffectAction/training')).toEqual([]);
    expect(toldOf('1/effect/CompleteEffectAction/reach').map(([type]) => type)).toEqual([
      'TaskReminded',
      'TaskEscalated',
    ]);
  });
});
