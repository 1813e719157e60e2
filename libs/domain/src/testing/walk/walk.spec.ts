import { describe, expect, it } from 'vitest';
import { definitions } from '../../procedures/registry.js';
import { courses } from './courses.js';
import { invariants } from './invariants/invariants.js';
import { played } from './prepared-for.js';
import { randomOf } from './random.js';
import { folded } from './story.js';
import { walked } from './walk.report.js';
import { inPart, parts, size, walkSeed } from './walked.fixture.js';

describe('The walks together', () => {
  it('give at least 50,000 commands', () => {
    expect(walked(definitions).length * size.commands).toBeGreaterThanOrEqual(50_000);
  });

  it('go through every procedure of the registry', () => {
    const all = Array.from({ length: parts }, (_, part) => inPart(part)).flat();
    expect(all.map((one) => one.id).toSorted()).toEqual([...new Set(definitions.map((one) => one.id))].toSorted());
    const begun = new Set(['preparation', ...courses.map((one) => one.procedure.id)]);
    expect(all.filter((one) => !begun.has(one.id))).toEqual([]);
  });

  it('look at invariants that each have a name and a sentence of their own', () => {
    const names = invariants.map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    expect(invariants.every((one) => /^[A-Z].*\.$/.test(one.says))).toBe(true);
  });

  it('are the same again with the same seed', () => {
    const [one, other] = [randomOf(walkSeed()), randomOf(walkSeed())];
    expect(Array.from({ length: 20 }, () => one.next())).toEqual(Array.from({ length: 20 }, () => other.next()));
  });
});

describe('A procedure from its need', () => {
  it.each(courses.map((one, at) => [`${one.procedure.id}, course ${at + 1}`, one] as const))(
    'goes its course, in a real case and in training: %s',
    (_name, course) => {
      for (const training of [false, true]) {
        const { state, story } = played(course, training).position();
        expect(state.start?.procedure?.id).toBe(course.procedure.id);
        expect(folded(story)).toEqual(state);
      }
    },
  );

  it.each([...new Set(courses.filter((one) => !one.unchosen).map((one) => one.procedure.id))])(
    'is carried to its end: %s',
    (procedure) => {
      const ends = courses
        .filter((one) => one.procedure.id === procedure)
        .map((course) => played(course, false).state.end?.how);
      expect(ends.some((one) => one === 'ended' || one === 'further-development')).toBe(true);
    },
  );
});
