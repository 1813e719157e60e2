import { spawn } from 'node:child_process';

export interface CommandResult {
  readonly ok: boolean;
  /** Standard output and error, in the order in which they came. */
  readonly output: string;
}

/** Runs a program to its end. A missing program, a bad exit status and one that takes too long are results, not throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  { env, timeoutMs }: { env: NodeJS.ProcessEnv; timeoutMs: number },
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ ok: false, output: error.code === 'ENOENT' ? `${command} is not installed` : error.message }),
    );
    child.once('close', (code, signal) => {
      if (signal) output += `\n${command} was stopped after ${timeoutMs / 1000} s`;
      resolve({ ok: code === 0, output: output.trim() });
    });
  });
}
