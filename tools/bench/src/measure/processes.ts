import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second (`getconf CLK_TCK`). */
const millisecondsPerTick = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its own time, and that of its children that have ended. */
  readonly cpuMs: number;
}

/** A process that comes and goes while it is looked at counts as nothing. */
function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may hold anything; the fields follow the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { pid, parent: Number(fields[1]), cpuMs: ticks * millisecondsPerTick };
  } catch {
    return undefined;
  }
}

function tree(root: number): readonly Process[] {
  const all = readdirSync('/proc').flatMap((name) => {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined;
    return found ? [found] : [];
  });
  const inTree = new Set([root]);
  for (let before = 0; before !== inTree.size;) {
    before = inTree.size;
    for (const { pid, parent } of all) if (inTree.has(parent)) inTree.add(pid);
  }
  return all.filter(({ pid }) => inTree.has(pid));
}

/** Milliseconds of processor time that a process and its children have used. */
export const cpuMsOf = (root: number): number => tree(root).reduce((sum, { cpuMs }) => sum + cpuMs, 0);

/** Memory of a process and its children in bytes; what they share is counted once (proportional set size). */
export const memoryOf = (root: number): number => tree(root).reduce((sum, { pid }) => sum + proportionalSize(pid), 0);

function proportionalSize(pid: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The processes of a measurement by what they are called. */
export type Processes = Readonly<Record<string, number>>;

/** Processor time of the processes, and of this one as `driver`, in milliseconds. */
export function cpuOf(processes: Processes): Record<string, number> {
  const { user, system } = process.cpuUsage();
  const others = Object.entries(processes).map(([name, pid]) => [name, cpuMsOf(pid)]);
  return { ...(Object.fromEntries(others) as Record<string, number>), driver: (user + system) / 1000 };
}
