import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './project-root.js';

interface Score {
  readonly killed: number;
  readonly mutants: number;
}

const measured = Object.entries(
  JSON.parse(readFileSync(join(projectRoot, 'docs/mutation/results.json'), 'utf8')) as Record<string, Score>,
);
const folders = readdirSync(join(projectRoot, 'libs/domain/src'), { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'testing')
  .map((one) => one.name);

describe('The mutants of the domain', () => {
  it('are measured in every folder, and in no other', () => {
    expect(measured.map(([folder]) => folder).toSorted()).toEqual(folders.toSorted());
  });

  it.each(measured)('are seen by the specifications, at least 85 of 100: %s', (_folder, { killed, mutants }) => {
    expect(mutants === 0 || killed / mutants >= 0.85).toBe(true);
  });
});
