import { spawn } from 'node:child_process';
import { closeSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { logSince, openLog, sizeOf } from '../process/log-file.js';
import { httpProbe, tcpProbe } from '../process/readiness.js';
import { type SupervisionOptions, SupervisedProcess } from '../process/supervised-process.js';
import { projectRoot } from '../project-root.js';
import type { StackSettings } from './settings.js';
import type { Program } from './programs.js';

/** The file to run, absolute. Throws if it has not been built. */
function entryOf(program: Program): string {
  const file = join(projectRoot, program.entry);
  if (existsSync(file)) return file;
  throw new Error(`The ${program.title} can't be started: ${program.entry} doesn't exist. Run npm run build.`);
}

export function logFileOf(name: string, settings: StackSettings): string {
  return join(settings.stateDir, 'logs', `${name}.log`);
}

function argumentsOf(program: Program): string[] {
  return ['--enable-source-maps', entryOf(program), ...(program.args ?? [])];
}

/** Runs a task to its end. Throws with the end of its output unless its exit status is 0. */
export function runTask(program: Program, env: NodeJS.ProcessEnv, settings: StackSettings): Promise<void> {
  const logFile = logFileOf(program.name, settings);
  const args = argumentsOf(program);
  const from = sizeOf(logFile);
  const log = openLog(logFile);
  return new Promise((resolve, reject) => {
    const stdio: ['ignore', number, number] = ['ignore', log, log];
    const child = spawn(process.execPath, args, { cwd: projectRoot, env, stdio, timeout: program.readyWithinMs });
    closeSync(log);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      const how = signal
        ? `was ended by ${signal} (${program.readyWithinMs / 1000} s at most)`
        : `ended with exit status ${code}`;
      reject(
        new Error(`${program.title} ${how}\n${logSince(logFile, from).replace(/^/gm, '  | ')}\n  log: ${logFile}`),
      );
    });
  });
}

/** A service, not started yet. */
export function serviceOf(
  program: Program,
  env: NodeJS.ProcessEnv,
  settings: StackSettings,
  options: SupervisionOptions,
): SupervisedProcess {
  const port = program.port && settings.ports[program.port];
  if (!port) throw new Error(`${program.name} has no port to be seen ready by.`);
  return new SupervisedProcess(
    {
      name: program.name,
      command: process.execPath,
      args: argumentsOf(program),
      cwd: projectRoot,
      env,
      logFile: logFileOf(program.name, settings),
      ready: program.readyPath ? httpProbe(`http://127.0.0.1:${port}${program.readyPath}`) : tcpProbe(port),
      readyWithinMs: program.readyWithinMs,
      graceMs: program.graceMs,
    },
    options,
  );
}
