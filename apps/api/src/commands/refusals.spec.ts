import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, competitionRules, outOfReach, type Situation } from '@behov/domain/testing';
import { projectRoot } from '@behov/local-stack';
import { kebab } from '@behov/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { LivedCases, signedIn, withPersons } from '../testing/lived-case.fixture.js';
import { manager, needsOwner, register, registrar } from '../testing/people.fixture.js';

const recorded = readFileSync(join(projectRoot, 'libs/domain/recorded-refusals/competition.jsonl'), 'utf8');
/** By course and moment, so that one case comes to many of them. */
const situations = recorded
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Situation)
  .toSorted((a, b) => a.course.localeCompare(b.course) || a.moment - b.moment);

const suppliers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((one) => `supplier-${one}`);

let api: TestApi;
let cases: LivedCases;
beforeAll(async () => {
  api = await TestApi.start();
  cases = new LivedCases(api.parts.configuration.commandDatabaseUrl);
  await register(api, 'goteborg', 'contracting-authority', [
    [signedIn('needs-owner'), 'needs-owner'],
    [needsOwner, 'needs-owner'],
    [manager, 'manager'],
    [registrar, 'registrar'],
  ]);
  for (const one of suppliers) await register(api, one, 'supplier', [[signedIn(`bidder@${one}`), 'supplier']]);
}, 120_000);
afterAll(async () => {
  await cases?.stop();
  await api?.stop();
});

/** The cases that went a course so far, by the course: id, and how many of its commands. */
const onCourse = new Map<string, { readonly id: string; readonly given: number }>();

/** A case in the situation: one that goes its course on, or one of its own where something else was given besides. */
async function caseIn(situation: Situation): Promise<string> {
  const all = before(situation);
  if (situation.then.length > 0) return cases.live(all);
  const known = onCourse.get(situation.course);
  const id = await cases.live(all.slice(known?.given ?? 0), known?.id);
  onCourse.set(situation.course, { id, given: all.length });
  return id;
}

describe('What a competition refuses, asked for by who would try it', () => {
  it.each(situations)(
    '$rule, to the $role who gives $command.type',
    async (situation) => {
      const { rule, by, command } = situation;
      const id = await caseIn(situation);
      const path = `/v1/cases/${id}/commands/${kebab(command.type)}`;
      const { status, body } = await api.post(signedIn(by), path, withPersons(command.body));
      expect({ status, code: body['code'] }).toEqual({ status: 409, code: rule });
    },
    30_000,
  );
});

describe('The recorded refusals', () => {
  it('are of every rule of the competition that can be met, and no other is named as out of reach', () => {
    const met = situations.map(({ rule }) => rule);
    expect(new Set(met).size).toBe(met.length);
    expect([...met, ...Object.keys(outOfReach)].toSorted()).toEqual(competitionRules.toSorted());
  });
});
