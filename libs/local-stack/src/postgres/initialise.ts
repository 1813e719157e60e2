import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { SystemUser } from './postgres-user.js';

export interface Superuser {
  readonly name: string;
  readonly password: string;
}

/**
 * Makes a data folder if there is none. It is made under another name and renamed when complete, so that an initdb that
 * was killed halfway leaves nothing that looks like a database. UTF-8, sorted by code point; columns that people read
 * name an ICU collation.
 */
export async function initialise(
  dataDir: string,
  { initdb }: PostgresBinaries,
  user: SystemUser | undefined,
  superuser: Superuser,
  durable: boolean,
): Promise<void> {
  if (await stat(join(dataDir, 'PG_VERSION')).catch(() => undefined)) return;
  const half = `${dataDir}.new`;
  const secret = `${dataDir}.password`;
  await rm(half, { recursive: true, force: true });
  await makePassable(dirname(dataDir));
  await mkdir(half, { mode: 0o700 });
  await writeFile(secret, `${superuser.password}\n`, { mode: 0o600 });
  if (user) await Promise.all([half, secret].map((path) => chown(path, user.uid, user.gid)));
  try {
    await run(
      initdb,
      [
        `--pgdata=${half}`,
        `--username=${superuser.name}`,
        `--pwfile=${secret}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      user,
    );
    await rename(half, dataDir);
  } finally {
    await rm(secret, { force: true });
  }
}

/** Makes the missing folders and lets others pass through those that were made. */
async function makePassable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, 0o755);
}

function run(command: string, args: readonly string[], user: SystemUser | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { uid: user?.uid, gid: user?.gid, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`initdb could not make the database folder (exit status ${code}):\n${output}`)),
    );
  });
}
