import { definitions } from '@behov/domain';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { referenceFolder, referencePages } from './reference.js';

const pages = await referencePages();

describe('The committed reference', () => {
  it.each(pages.map(({ path, markdown }) => [path, markdown]))(
    'holds %s as the domain says it (npm run docs)',
    (path, markdown) => {
      expect(readFileSync(join(referenceFolder, path), 'utf8')).toBe(markdown);
    },
  );

  it.each(['procedures/', 'role-matrix/'])('has in %s a page for each definition and no other', (folder) => {
    const committed = globSync(`${folder}*.md`, { cwd: referenceFolder }).toSorted();
    expect(committed).toEqual(
      pages
        .map(({ path }) => path)
        .filter((path) => path.startsWith(folder))
        .toSorted(),
    );
    expect(committed).toHaveLength(definitions.length);
  });
});
