import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that was seen: the id alone could belong to another one after a restart of the machine. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it was started, in the system's own words; empty where the system doesn't tell. */
  readonly started: string;
}

/** The identity of a live process, or undefined if there is none with that id (a zombie counts as none). */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

/** Whether this very process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.started;
}

function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStart(pid);
  if (process.platform === 'win32') return signalReaches(pid) ? '' : undefined;
  return psStart(pid);
}

/** Field 3 of /proc/PID/stat is the state, 22 the start in clock ticks since boot; field 2 may itself hold spaces. */
function linuxStart(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function psStart(pid: number): string | undefined {
  try {
    const text = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return text === '' || text.startsWith('Z') ? undefined : text.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
