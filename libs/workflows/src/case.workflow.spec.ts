import type { Actor } from '@behov/domain';
import { due, tasks } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlinesQuery, stateQuery, tasksQuery } from './case.messages.js';
import { Skipping, until, type Followed } from './testing/skipping.fixture.js';

const needsOwner: Actor = {
  id: 'needs-owner',
  kind: 'person',
  organisationRoles: [{ organisation: 'goteborg', role: 'needs-owner' }],
  suppliers: [],
};
const creation = {
  organisation: 'goteborg',
  title: { sv: 'Fossilfri förskola', en: 'Fossil-free preschool' },
  reference: 'GBG-2017-HOPPET',
  contractType: 'works',
  authorityKind: 'sub-central-authority',
  cpv: ['45214100-1'],
  people: [
    { person: 'line-manager', role: 'line-manager' },
    { person: 'decision-maker', role: 'decision-maker' },
  ],
} as const;

const create = async ({ record }: Followed, more: object = {}) => {
  const decision = await record.give(needsOwner, { type: 'CreateCase', body: { ...creation, ...more } });
  if (!decision.ok) throw new Error(decision.refusal.says.en);
};

let skipping: Skipping;
beforeAll(async () => {
  skipping = await Skipping.start();
});
afterAll(() => skipping.stop());

describe("A case's workflow", () => {
  it('evolves the state that the record has, and does what it asks for', () =>
    skipping.follow(async (kase) => {
      await create(kase);
      await kase.tell();
      expect(await kase.handle.query(stateQuery)).toEqual(kase.record.state);
      expect(await kase.handle.query(tasksQuery)).toEqual(tasks(kase.record.state));
      expect(await kase.handle.query(deadlinesQuery)).toEqual(due(kase.record.state));
      await until(() => Promise.resolve(kase.record.performed.length === tasks(kase.record.state).length));
    }));

  it('reminds and escalates when time has come', () =>
    skipping.follow(async (kase) => {
      await create(kase);
      const first = due(kase.record.state)[0]!;
      await kase.untilNextDeadline(first.at);
      await until(async () => {
        await kase.tell();
        return (
          kase.record.events.some((one) => one.type === 'TaskEscalated') ||
          void (await kase.untilNextDeadline(due(kase.record.state)[0]!.at)) === null
        );
      });
      expect(kase.record.events.map((one) => one.type)).toContain('TaskReminded');
    }));
});
