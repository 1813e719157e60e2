import { analysesTable, definitions, roleNames, type Text } from '@behov/domain';
import { checkBody, kebab } from '@behov/messages';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allOrganisationCommands, allCommands } from './commands.js';
import { anchorsOf, documents, handwritten, linksOf } from './handwritten.js';
import { projectRoot } from './project-root.js';

const byKebab = new Map(allCommands.map((spec) => [kebab(spec.name), spec]));
const organisationCommands = new Set(allOrganisationCommands.map(({ name }) => kebab(name)));

describe.each([...documents])('In %s', (path, markdown) => {
  it('every link leads to a file, and every anchor to a heading', () => {
    const dead = linksOf(path, markdown).filter(({ path: to, anchor }) => {
      if (!existsSync(join(projectRoot, to))) return true;
      return anchor !== undefined && to.endsWith('.md') && !anchorsOf(documents.get(to) ?? read(to)).has(anchor);
    });
    expect(dead).toEqual([]);
  });
});

describe.each(handwritten)('In %s', (_path, markdown) => {
  it('every npm script exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const named = [...markdown.matchAll(/npm (?:run (?:-s )?([a-z][a-z:-]*)|(start|test)\b)/g)].map(
      (one) => one[1] ?? one[2]!,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('every command that is given exists and has its form', () => {
    const given = [...markdown.matchAll(/^give "\$\w+" ([a-z-]+) '([^']*)'/gm)];
    const wrong = given.flatMap(([, name = '', body = '']) => {
      const spec = byKebab.get(name);
      return spec ? checkBody(spec, JSON.parse(body)).map(({ field, code }) => `${name} ${field} ${code}`) : [name];
    });
    expect(wrong).toEqual([]);
  });

  it('every address of a command names one', () => {
    const ofCases = [...markdown.matchAll(/\/v1\/cases\/[^/\s]+\/commands\/([a-z-]+)/g)].map((one) => one[1]!);
    const ofOrganisations = [...markdown.matchAll(/\/v1\/organisations\/[^/\s]+\/commands\/([a-z-]+)/g)].map(
      (one) => one[1]!,
    );
    expect(ofCases.filter((name) => !byKebab.has(name))).toEqual([]);
    expect(ofOrganisations.filter((name) => !organisationCommands.has(name))).toEqual([]);
  });
});

describe('The glossary', () => {
  const terms = new Set(
    [...documents.get('docs/glossary.md')!.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)].map(([, en = '', sv = '']) =>
      pair({ en: en.trim(), sv: sv.trim() }),
    ),
  );
  const missing = (names: readonly Text[]) => names.map(pair).filter((name) => !terms.has(name));

  it('has every role by its name', () => {
    expect(
      missing(
        Object.entries(roleNames)
          .filter(([role]) => role !== 'system')
          .map(([, name]) => name),
      ),
    ).toEqual([]);
  });

  const real = definitions.filter(({ id }) => !id.startsWith('fixture'));

  it('has the preparation and every procedure of the law by its name', () => {
    expect(missing(real.map(({ name }) => name))).toEqual([]);
  });

  it('has every stage by its name', () => {
    expect(missing(real.flatMap(({ stages }) => stages.map(({ name }) => name)))).toEqual([]);
  });

  it('has every analysis by its name', () => {
    expect(missing(Object.values(analysesTable).map(({ name }) => name))).toEqual([]);
  });
});

const pair = ({ en, sv }: Text) => `${en.toLowerCase()} = ${sv.toLowerCase()}`;

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
