import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { relocatedDataDir } from '@behov/local-stack';

const kept = ['cache', 'run.json'];

/** Removes what earlier runs left in the state folder, but not what was fetched and not this run's own file. */
export async function emptyState(stateDir: string): Promise<void> {
  const names = (await readdir(stateDir)).filter((name) => !kept.includes(name));
  const paths = [...names.map((name) => join(stateDir, name)), dirname(relocatedDataDir(join(stateDir, 'postgres')))];
  await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
}
