// Run as a program by start.mjs, under the project's own Node: node start.js [--fresh].
import { join, relative } from 'node:path';
import {
  type PortName,
  type StackSettings,
  LocalStack,
  assertPortsFree,
  portDefinitions,
  portNames,
  settingsFromEnvironment,
  stopLeftOverPostgres,
} from '@behov/local-stack';
import { addressesOf } from './addresses.js';
import { parseArguments, usage } from './arguments.js';
import { examplePeople } from './development-users.js';
import { emptyState } from './empty-state.js';
import { Waiting, addressLines, lineFor, peopleLines, seconds } from './report.js';
import { AlreadyRunningError, RunFile } from './run-file.js';

const say = (line: string) => console.log(line);
// A closed terminal must not end the starter before its parts.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

async function main(): Promise<void> {
  const { fresh, help } = parseArguments(process.argv.slice(2));
  if (help) return say(usage);
  const settings = settingsFromEnvironment();
  const runFile = new RunFile(settings.stateDir, addressesOf(settings));
  await runFile.claim(say);
  try {
    await prepare(settings, fresh);
    await run(settings, runFile);
  } finally {
    await runFile.release();
  }
}

async function prepare(settings: StackSettings, fresh: boolean): Promise<void> {
  const leftOver = await stopLeftOverPostgres(join(settings.stateDir, 'postgres'));
  if (leftOver) say(`Stopped the PostgreSQL server (pid ${leftOver}) that an earlier run had left.`);
  if (fresh) await emptyState(settings.stateDir);
  const unused: PortName[] = [
    ...(settings.databaseUrl ? (['postgres'] as const) : []),
    ...(settings.temporalAddress ? (['temporal', 'temporalUi', 'temporalUiServer'] as const) : []),
    ...(settings.oidcIssuer ? (['identity'] as const) : []),
  ];
  const wanted = portNames.filter((name) => !unused.includes(name));
  await assertPortsFree(wanted.map((name) => ({ port: settings.ports[name], ...portDefinitions[name] })));
}

async function run(settings: StackSettings, runFile: RunFile): Promise<void> {
  const from = performance.now();
  const place = shortest(settings.stateDir);
  say(`Starting Behov. State and logs: ${place}`);
  const waiting = new Waiting();
  let stopping = false;
  const stack = new LocalStack(settings, {
    restart: true,
    onEvent(event) {
      if (event.kind === 'spawned') runFile.setPart(event.name, event.identity);
      waiting.hear(event);
      const line = stopping ? undefined : lineFor(event);
      if (line) say(line);
    },
  });
  const stopped = untilAskedToStop().then(async () => {
    stopping = true;
    say('\nStopping. Once more to stop at once.');
    const since = performance.now();
    await stack.stop();
    say(`Stopped after ${seconds(performance.now() - since)}. The state is kept; npm start goes on from it.`);
  });
  const reminder = setInterval(() => {
    const line = waiting.line();
    if (line && !stopping) say(line);
  }, 5_000);
  const started = stack.start().finally(() => clearInterval(reminder));
  await Promise.race([started.catch((error: unknown) => (stopping ? stopped : Promise.reject(error))), stopped]);
  if (stopping) return stopped;

  runFile.setRunning();
  const people = peopleLines(await examplePeople());
  say(`\nBehov runs (${seconds(performance.now() - from)}).\n${addressLines(addressesOf(settings))}`);
  if (people) say(`\nDevelopment users, by case and role:\n${people}`);
  if (!settings.oidcIssuer) say(`  Service accounts and their secrets: ${join(place, 'logs', 'identity.log')}`);
  say('\nCtrl-C stops all of it.');
  await stopped;
}

/**
 * Resolves at the first request to stop; the second ends this process at once, and with it what it started. One Ctrl-C
 * arrives more than once, from the terminal and from npm.
 */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        first ??= performance.now();
        if (performance.now() - first > 700) process.exit(130);
        resolve();
      });
    }
  });
}

function shortest(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') ? folder : path;
}

function explain(error: unknown): string {
  if (error instanceof AlreadyRunningError) {
    const { starter, addresses } = error.run;
    return `${error.message}\n${addressLines(addresses)}\nStop it with Ctrl-C where it was started, or with: kill ${starter.pid}`;
  }
  return error instanceof Error ? error.message : String(error);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`\n${explain(error)}`);
    process.exit(1);
  },
);
