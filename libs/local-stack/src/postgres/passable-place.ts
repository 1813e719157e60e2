import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { withFileLock } from '../process/file-lock.js';
import { type PostgresBinaries, binariesIn } from './postgres-binaries.js';
import type { SystemUser } from './postgres-user.js';

/** Where data and programs lie that another user than root must reach. */
export interface Place {
  readonly dataDir: string;
  readonly binaries: PostgresBinaries;
}

/** Where things may be put, and what may be opened; only tests need others. */
export interface PlaceOptions {
  readonly elsewhere?: string;
  /** Below this folder, a folder of root's own is made passable rather than avoided: `mkdtemp` makes closed ones. */
  readonly temporary?: string;
}

/**
 * Root may have cloned into a folder that nobody else may pass, such as /root. Then the data, and a copy of the programs,
 * lie in a folder of their own under `elsewhere`, named after the data folder that was asked for.
 */
export async function passablePlace(
  dataDir: string,
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  { elsewhere = '/var/tmp', temporary = tmpdir() }: PlaceOptions = {},
): Promise<Place> {
  if (!user) return { dataDir, binaries };
  if (dataDir.startsWith(temporary + sep)) await openFolders(dirname(dataDir), temporary);
  return {
    dataDir: (await passable(dataDir, user)) ? dataDir : relocatedDataDir(dataDir, elsewhere),
    binaries: (await passable(binaries.folder, user)) ? binaries : await copied(binaries, elsewhere),
  };
}

/** Where the data of `dataDir` lies when that folder can't be passed. */
export function relocatedDataDir(dataDir: string, elsewhere = '/var/tmp'): string {
  return join(elsewhere, `behov-${short(dataDir)}`, 'postgres');
}

/** Whether the user may search each folder above the path; folders that don't exist yet are made passable later. */
async function passable(path: string, user: SystemUser): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const seen = await stat(folder).catch(() => undefined);
    if (seen && !maySearch(seen, user)) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function openFolders(folder: string, below: string): Promise<void> {
  for (let each = folder; each.length > below.length; each = dirname(each)) {
    const seen = await stat(each).catch(() => undefined);
    if (seen && seen.uid === process.getuid?.()) await chmod(each, seen.mode | 0o111);
  }
}

function maySearch(folder: { mode: number; uid: number; gid: number }, user: SystemUser): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

async function copied(binaries: PostgresBinaries, elsewhere: string): Promise<PostgresBinaries> {
  const target = join(elsewhere, `behov-postgres-${short(binaries.folder)}`);
  await withFileLock(`${target}.lock`, async () => {
    if (await stat(target).catch(() => undefined)) return;
    const half = `${target}.${process.pid}`;
    await rm(half, { recursive: true, force: true });
    await mkdir(dirname(half), { recursive: true });
    await cp(await realpath(binaries.folder), half, { recursive: true, verbatimSymlinks: true });
    await rename(half, target);
  });
  return binariesIn(target);
}

function short(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
