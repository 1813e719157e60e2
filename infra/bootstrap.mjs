import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled, markInstalled } from './installed-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const projectNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What runs when everything starts; the tools for tests need not compile for that. */
const built = ['apps/api', 'apps/worker', 'apps/development-identity', 'libs/persistence', 'tools/rehearse', 'infra'];

/** Installs and builds what is missing, then starts. Returns the exit status. */
export async function bootstrap(args) {
  return (await prepare(built)) ? hand(['infra/dist/start.js', ...args]) : 1;
}

/**
 * Installs and builds what is missing; says so, and why it could not.
 * @param parts the projects to build; none: all of them, tools and tests too
 */
export async function prepare(parts) {
  try {
    if (!isInstalled(root)) await step('Installing packages', install);
    await step('Building', () => build(parts));
    return true;
  } catch (error) {
    console.error(`\n${error.message}`);
    return false;
  }
}

async function step(what, work) {
  const from = performance.now();
  // Progress is for people; what a program prints, its reader may parse.
  process.stderr.write(`${what} … `);
  try {
    const output = await work();
    console.error(`${((performance.now() - from) / 1000).toFixed(1)} s`);
    return output;
  } catch (error) {
    console.error('failed');
    throw error;
  }
}

async function install() {
  await npm(
    ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    'The packages could not be installed',
  );
  // Where npm runs no install scripts, the package `node` has not brought its program yet.
  if (!existsSync(projectNode)) {
    await run(process.execPath, ['installArchSpecificPackage'], {
      cwd: join(root, 'node_modules', 'node'),
      failure: 'Node 24 (npm package node) could not be installed for this machine',
    });
  }
  markInstalled(root);
}

async function build(parts) {
  const failure = 'The program could not be built';
  await run(projectNode, [join(root, 'node_modules/typescript-7/bin/tsc'), '-b', ...parts], { cwd: root, failure });
  await run(projectNode, [join(root, 'libs/domain/check-definitions.mjs')], {
    cwd: root,
    failure: 'The definition of a procedure has a fault',
  });
  const worker = JSON.parse(readFileSync(join(root, 'apps/worker/package.json'), 'utf8'));
  if (worker.scripts?.bundle) await npm(['run', 'bundle', '-w', worker.name], 'The workflows could not be bundled');
}

/** npm as it was called, by the Node that it runs under; else the one on PATH. */
function npm(args, failure) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node) return run(node, [script, ...args], { cwd: root, failure });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root, failure });
}

/** Runs a program to its end, quietly; throws with its output if it fails. */
function run(command, args, { cwd, failure }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new Error(`${failure}: ${error.message}`)));
    child.once('close', (code, signal) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${failure} (${signal ?? `exit status ${code}`}):\n${lastLines(output)}`)),
    );
  });
}

function lastLines(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  // npm follows its reason with its whole manual.
  const manual = lines.findIndex((line) => /^npm error (Usage:|Clean install a project)/.test(line));
  return (manual < 0 ? lines : lines.slice(0, manual)).slice(-30).join('\n');
}

/** Hands over to a compiled program under the project's Node, passes on requests to stop, and waits for its end. */
export function hand([program, ...args], env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(projectNode, [join(root, program), ...args], { cwd: root, stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => {
      console.error(`${projectNode} can't be run: ${error.message}. Remove node_modules and try again.`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
