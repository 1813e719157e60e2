import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isExecutable } from './on-path.js';
import { runCommand } from './run-command.js';
import type { TemporalProgram } from './temporal-programs.js';

/**
 * Lets Temporal's SDK download the program into `folder`, in a process of its own that can be ended when the network
 * swallows packets. Returns the program's path. Throws with the SDK's own words.
 */
export async function fetchFromSdk(kind: TemporalProgram, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = fileURLToPath(new URL('./sdk-download.js', import.meta.url));
  const { ok, output } = await runCommand(process.execPath, [program, kind, folder], { env, timeoutMs: 180_000 });
  if (!ok) throw new Error(`the SDK's download failed: ${reasonIn(output)}`);
  for (const file of await readdir(folder)) {
    if (await isExecutable(join(folder, file))) return join(folder, file);
  }
  throw new Error("the SDK's download left no program");
}

/** The line that names the error, out of a stack trace. */
function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.find((line) => /error/i.test(line) && !line.startsWith('at ')) ?? lines.at(-1) ?? 'no reason given';
}
