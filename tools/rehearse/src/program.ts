import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
  return new Promise((resolve, reject) => {
    const audit = spawn(process.execPath, [join(projectRoot, 'libs/persistence/dist/audit.js'), 'verify', caseId], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [audit.stdout, audit.stderr])
      stream.on('data', (chunk: Buffer) => say(chunk.toString().trimEnd()));
    audit.on('error', reject);
    audit.on('close', (code) => resolve(code === 0));
  });
}
