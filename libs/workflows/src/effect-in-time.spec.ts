import { evolve, nothing, react, type CaseState, type RecordedEvent } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietly, Skipping, workflowCode } from './testing/skipping.fixture.js';
import { nobodyMeasures } from './testing/stories.fixture.js';

let skipping: Skipping;
beforeAll(async () => {
  quietly();
  skipping = await Skipping.start(await workflowCode());
});
afterAll(() => skipping.stop());

/** Those whom the mail of an event goes to. */
function receivers(events: readonly RecordedEvent[], event: RecordedEvent): readonly string[] {
  const before = events.slice(0, event.seq - 1).reduce<CaseState>(evolve, nothing);
  return react(before, event)[0]?.persons ?? [];
}

describe('A measurement that falls due', () => {
  it('is asked for by a timer, reminded of after its day, and goes on to the decision-maker', () =>
    skipping.follow(async (kase) => {
      await nobodyMeasures(kase);
      const { events } = kase.record;
      const course = events.filter(
        (one) =>
          (one.type === 'TaskReminded' || one.type === 'TaskEscalated') &&
          one.facts.task.endsWith('/RecordMeasurement/operation/P1Y'),
      );
      expect(course.map(({ type, actor }) => [type, actor.role])).toEqual([
        ['TaskReminded', 'system'],
        ['TaskReminded', 'system'],
        ['TaskEscalated', 'system'],
      ]);
      const [asked, reminded, escalated] = course.map((one) => receivers(events, one));
      expect(asked).toEqual(reminded);
      expect(escalated?.some((person) => person.includes('decision-maker'))).toBe(true);
    }));
});
