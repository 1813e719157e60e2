import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestOf, textOf, trackedFiles, workspaceRoot } from './workspace.js';

describe('A decision', () => {
  const pages = globSync('docs/adr/[0-9]*.md', { cwd: workspaceRoot }).sort();

  it.each(pages)('%s says context, options, decision and consequences, on a page', (path) => {
    const text = textOf(path);
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Options', 'Decision', 'Consequences']);
    expect(text).toMatch(/^(Accepted|Superseded by \[\d{4}\].*) \d{4}-\d{2}-\d{2}\.$/m);
    expect(text.split('\n').length).toBeLessThan(70);
  });

  it('has a number that follows on the one before, and a line in the list', () => {
    const list = textOf('docs/adr/README.md');
    pages.forEach((path, index) => {
      const number = String(index + 1).padStart(4, '0');
      expect(path).toMatch(new RegExp(`/${number}-[a-z0-9-]+\\.md$`));
      expect(textOf(path).startsWith(`# ${number}: `), path).toBe(true);
      expect(list).toContain(`](${path.replace('docs/adr/', '')})`);
    });
  });
});

describe('The glossary', () => {
  const rows = [...textOf('docs/glossary.md').matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|/gm)]
    .map(([, word]) => word!)
    .filter((word) => word !== 'English' && !/^-+$/.test(word));

  it('gives each word one meaning', () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((word, index) => rows.indexOf(word) !== index)).toEqual([]);
  });
});

describe('A document', () => {
  const documents = trackedFiles().filter((path) => path.endsWith('.md'));

  it('links only to files that are there', () => {
    const broken = documents.flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)]
        .map(([, link]) => join(dirname(path), link!.split('#')[0]!))
        .filter((target) => !existsSync(join(workspaceRoot, target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('names only npm scripts that are there', () => {
    const scripts = Object.keys(manifestOf('.').scripts ?? {});
    const named = ['AGENTS.md', 'CONTRIBUTING.md'].flatMap((path) =>
      [...textOf(path).matchAll(/`npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

it('The licence is the EUPL 1.2, and every project says so', () => {
  expect(textOf('LICENCE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  const manifests = trackedFiles().filter((path) => /(^|\/)package\.json$/.test(path));
  const others = manifests.filter((path) => (JSON.parse(textOf(path)) as { license?: string }).license !== 'EUPL-1.2');
  expect(others).toEqual([]);
});
