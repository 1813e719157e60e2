import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, runningEnvironment, startStack, stateFolder } from '@behov/local-stack';

/** A program to rehearse against: the one that runs, or one of our own that is stopped afterwards. */
export interface RunningProgram {
  readonly env: Readonly<Record<string, string>>;
  readonly started: boolean;
  stop(): Promise<void>;
}

/** The program that `npm start` runs here, else a new one in a temporary folder. */
export async function runningProgram(say: (line: string) => void): Promise<RunningProgram> {
  const env = runningEnvironment();
  if (await isRunning(env['BEHOV_PUBLIC_URL']!)) return { env, started: false, stop: async () => {} };
  say('No program runs here: starting one in a temporary folder.');
  const stack = await startStack({
    parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox', 'identity', 'worker', 'api'],
  });
  return { env: stack.env, started: true, stop: () => stack.stop() };
}

async function isRunning(api: string): Promise<boolean> {
  const state = await readFile(join(stateFolder(process.env), 'run.json'), 'utf8').catch(() => undefined);
  const answers = await fetch(`${api}/health/live`)
    .then((one) => one.ok)
    .catch(() => false);
  return state !== undefined && answers;
}

/** Whether the log of a case verifies; what the audit prints goes to `say`. */
export function verify(
  caseId: string,
  env: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<boolean> {
  return endsWell([join(projectRoot, 'libs/persistence/dist/audit.js'), 'verify', caseId], env, say);
}

/** Whether a published competition verifies, by the program that asks nobody. */
export async function verifyCompetition(competition: object, say: (line: string) => void): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'behov-competition-'));
  const path = join(folder, 'competition.json');
  await writeFile(path, JSON.stringify(competition));
  try {
    return await endsWell([join(projectRoot, 'tools/verify/dist/main.js'), path], {}, say);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs one of the project's own programs. */
function endsWell(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (chunk: Buffer) => say(chunk.toString().trimEnd()));
    program.on('error', reject);
    program.on('close', (code) => resolve(code === 0));
  });
}
