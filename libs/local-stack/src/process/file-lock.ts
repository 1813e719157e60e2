import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ProcessIdentity, identityOf, isAlive } from './process-identity.js';

/**
 * Does the work while holding a lock that other processes on this machine respect. A lock whose holder died is taken over.
 * The lock file appears with its content by `link`, which fails if the name exists: two can't both get it.
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  while (!(await tryLock(file))) await wait(100);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function tryLock(file: string): Promise<boolean> {
  const mine = `${file}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(identityOf(process.pid)));
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await removeIfAbandoned(file);
    return false;
  } finally {
    await rm(mine, { force: true });
  }
}

async function removeIfAbandoned(file: string): Promise<void> {
  try {
    const holder = JSON.parse(await readFile(file, 'utf8')) as ProcessIdentity;
    if (!isAlive(holder)) await rm(file, { force: true });
  } catch {
    // It was released between the attempt and this look.
  }
}
