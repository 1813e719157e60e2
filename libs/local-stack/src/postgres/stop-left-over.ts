import { readFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { endProcess } from '../process/end-process.js';
import { identityOf } from '../process/process-identity.js';
import { relocatedDataDir } from './passable-place.js';

/** The same for the folder that was asked for, wherever `passablePlace` put the data. */
export async function stopLeftOverPostgres(dataDir: string): Promise<number | undefined> {
  return (await stopLeftOver(dataDir)) ?? (await stopLeftOver(relocatedDataDir(dataDir)));
}

/**
 * Stops a server that an earlier run left on this data folder, for instance because its starter was killed. Returns its
 * process id, or undefined if there was none. Only a process whose command line names this very folder is touched.
 */
export async function stopLeftOver(dataDir: string): Promise<number | undefined> {
  const pid = await postmasterPid(dataDir);
  const identity = pid === undefined ? undefined : identityOf(pid);
  if (!identity || !commandOf(identity.pid).includes(dataDir)) return undefined;
  // SIGINT is PostgreSQL's fast shutdown: sessions are ended, what was committed is written.
  await endProcess(identity, 'SIGINT', 10_000);
  return identity.pid;
}

async function postmasterPid(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-ww', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
