import { definitions, roleNames } from '@behov/domain';
import type { Field, Fields, Text } from '@behov/domain';
import { checkBody, eventTexts } from '@behov/messages';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allCommands, allGroupCommands, allOrganisationCommands, stagesOf, type CarriedRule } from './commands.js';
import { eventDescriptions } from './events/events.js';
import { projectRoot } from './project-root.js';

const both = [...allCommands, ...allOrganisationCommands, ...allGroupCommands];
const written = ({ sv, en }: Text) => sv.trim() !== '' && en.trim() !== '';

describe('Every rule', () => {
  const rules = both.flatMap((spec): readonly CarriedRule['rule'][] => spec.rules);

  it('has an id that means one thing', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { id, says, basis } of rules) {
      meanings.set(id, (meanings.get(id) ?? new Set()).add(JSON.stringify([says, basis])));
    }
    expect([...meanings].filter(([, all]) => all.size > 1).map(([id]) => id)).toEqual([]);
  });

  it('stands once in the row of a command', () => {
    const twice = both.filter(({ rules: own }) => new Set(own.map(({ id }) => id)).size < own.length);
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it('that is written in the domain is carried by a command', () => {
    const carried = new Set(both.flatMap((spec): readonly CarriedRule['rule'][] => spec.rules).map(({ id }) => id));
    const files = globSync('libs/domain/src/**/*.{rules,commands}.ts', { cwd: projectRoot });
    const ids = files.flatMap((file) =>
      [...readFileSync(join(projectRoot, file), 'utf8').matchAll(/^ +id: '([A-Z][A-Z0-9-]+)'/gm)].map((one) => one[1]!),
    );
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !carried.has(id))).toEqual([]);
  });

  it('is named by a specification of the domain', () => {
    const files = globSync('libs/domain/src/**/*.spec.ts', { cwd: projectRoot }).filter(
      (one) => !one.includes('/testing/'),
    );
    const specs = files.map((file) => readFileSync(join(projectRoot, file), 'utf8')).join('\n');
    expect(rules.filter(({ id }) => !specs.includes(`'${id}'`)).map(({ id }) => id)).toEqual([]);
  });

  it('speaks both languages and names its source', () => {
    expect(rules.filter(({ says, basis }) => !written(says) || basis.trim() === '').map(({ id }) => id)).toEqual([]);
  });
});

describe('Every command', () => {
  it.each(both.map((spec) => [spec.name, spec] as const))('%s has an example of its own form', (_name, spec) => {
    expect(checkBody(spec, spec.example)).toEqual([]);
  });

  it('speaks both languages, in each of its fields too', () => {
    const silent = both.flatMap(({ name, says, fields }) => [
      ...(written(says) ? [] : [name]),
      ...described(fields)
        .filter(([, text]) => !written(text))
        .map(([field]) => `${name}.${field}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('that is listed has a stage that lists it, or says which tracks it reaches', () => {
    const nowhere = allCommands.filter(
      (spec) => spec.when === 'listed' && !spec.reaches && stagesOf(spec.name).length === 0,
    );
    expect(nowhere.map(({ name }) => name)).toEqual([]);
  });

  it('causes an event that the reference says it does', () => {
    const untold = allCommands.flatMap(({ name, causes }) =>
      [...causes.toString().matchAll(/type: '([A-Z]\w+)'/g)]
        .map((one) => one[1] as keyof typeof eventDescriptions)
        .filter((type) => !(eventDescriptions[type].by as readonly string[]).includes(name))
        .map((type) => `${name} causes ${type}`),
    );
    expect(untold).toEqual([]);
  });
});

describe('Every event', () => {
  it.each(Object.entries(eventDescriptions))('%s is caused by commands that exist', (_type, { by }) => {
    const known = new Set(allCommands.map(({ name }) => name));
    expect(by.length).toBeGreaterThan(0);
    expect(by.filter((name) => !known.has(name))).toEqual([]);
  });

  it('speaks both languages', () => {
    expect(Object.entries(eventTexts).filter(([, text]) => !written(text))).toEqual([]);
  });
});

describe('Every definition', () => {
  it('names itself, its stages and its grounds in both languages', () => {
    const texts = definitions.flatMap(({ name, stages, grounds }) => [
      name,
      ...stages.map((stage) => stage.name),
      ...grounds.map((ground) => ground.says),
    ]);
    expect(texts.filter((text) => !written(text))).toEqual([]);
  });
});

describe('Every role', () => {
  it('has a name in both languages', () => {
    expect(Object.values(roleNames).filter((text) => !written(text))).toEqual([]);
  });
});

function described(fields: Fields): readonly (readonly [string, Text])[] {
  return Object.entries(fields).flatMap(([name, field]) => [[name, field.says] as const, ...within(name, field)]);
}

function within(name: string, field: Field): readonly (readonly [string, Text])[] {
  if (field.kind === 'list') return [[`${name}[]`, field.of.says] as const, ...within(`${name}[]`, field.of)];
  return field.kind === 'object'
    ? described(field.fields).map(([inner, text]) => [`${name}.${inner}`, text] as const)
    : [];
}
