import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { noticed, started } from '../testing/competition.js';
import { stageIds } from './case-stages.js';
import { circle } from './dependencies.js';
import { plan } from './plan.js';
import type { Milestone } from './planning.state.js';

const begins = [started(), noticed()];
const now = '2027-05-20T08:00:00.000Z';
const from = '2027-04-01';

const wish = fc.record({
  day: fc.integer({ min: 0, max: 400 }),
  follows: fc.option(fc.record({ number: fc.nat(20), days: fc.nat(40) })),
  dependsOn: fc.array(fc.nat(20), { maxLength: 3 }),
  holds: fc.array(fc.nat(20), { maxLength: 2 }),
  workingDays: fc.nat(30),
});
type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

/** A case with the wished milestones, without those that would wait for themselves. */
function withMilestones(start: CaseState, wishes: readonly Wish[]): CaseState {
  return wishes.reduce<CaseState>((state, one, number) => {
    const stages = stageIds(state, now);
    const known = [...stages, ...Object.keys(state.milestones)];
    const pick = (at: number) => known[at % known.length] ?? 'documents';
    const milestone: Milestone = {
      id: `m${number}`,
      kind: 'development',
      title: `M${number}`,
      ...(one.follows
        ? { after: { activity: pick(one.follows.number), days: one.follows.days } }
        : { on: addDays(from, one.day) }),
      dependsOn: one.dependsOn.map(pick),
      holds: one.holds.map((at) => stages[at % stages.length] ?? 'documents'),
      owner: { role: 'procurer' },
      workingDays: one.workingDays,
    };
    if (circle(state, now, milestone).length > 0) return state;
    return { ...state, milestones: { ...state.milestones, [milestone.id]: milestone } };
  }, start);
}

const cases = fc
  .tuple(fc.constantFrom(...begins), fc.array(wish, { maxLength: 6 }))
  .map(([play, wishes]) => withMilestones(play.state, wishes));
const runs = { numRuns: 60 };

describe('In every plan', () => {
  it('nothing that is ahead starts before what it depends on has ended', () => {
    fc.assert(
      fc.property(cases, (state) => {
        const { activities } = plan(state, now);
        for (const one of activities.filter(({ status }) => status === 'ahead')) {
          expect(one.endOn >= one.startOn).toBe(true);
          expect(one.endOn >= one.earliestEndOn).toBe(true);
          for (const id of one.dependsOn) {
            const first = activities.find((other) => other.id === id);
            expect((first?.endOn ?? '') <= one.startOn).toBe(true);
            expect((first?.earliestEndOn ?? '') <= one.earliestStartOn).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('the critical path ends with the plan, and nothing on it has slack', () => {
    fc.assert(
      fc.property(cases, (state) => {
        const { activities, criticalPath, endsOn } = plan(state, now);
        const path = criticalPath.map((id) => activities.find((one) => one.id === id));
        expect(path.at(-1)?.endOn).toBe(endsOn);
        expect(path.map((one) => one?.slackWorkingDays)).toEqual(path.map(() => 0));
        path.slice(1).forEach((one, at) => expect(one?.dependsOn).toContain(criticalPath[at]));
      }),
      runs,
    );
  });

  it('a milestone that moves earlier never delays the end', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 200 }), (state, days) => {
        const dated = Object.values(state.milestones).find(({ on }) => on !== undefined);
        if (!dated) return;
        const on = addDays(dated.on ?? from, -days);
        const earlier = { ...state, milestones: { ...state.milestones, [dated.id]: { ...dated, on } } };
        expect(plan(earlier, now).endsOn <= plan(state, now).endsOn).toBe(true);
      }),
      runs,
    );
  });
});
