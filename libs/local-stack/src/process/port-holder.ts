import { readdir, readFile, readlink } from 'node:fs/promises';

/** `by` continues "is busy", `who` continues "stop". */
export interface Holder {
  readonly by: string;
  readonly who: string;
}

const unknown: Holder = { by: '', who: 'the program that listens on it' };

/** Who listens on a TCP port, as far as this user may see it. Linux tells through /proc; elsewhere the holder stays unnamed. */
export async function describeHolder(port: number): Promise<Holder> {
  if (process.platform !== 'linux') return unknown;
  const inodes = await listeningInodes(port);
  if (inodes.size === 0) return unknown;
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  for (const pid of pids) {
    if (await holdsOneOf(pid, inodes)) {
      const command = await commandLine(pid);
      return { by: ` (pid ${pid}: ${command})`, who: `pid ${pid}` };
    }
  }
  return unknown;
}

/** Column 1 of /proc/net/tcp is address:port in hexadecimal, 3 the state (0A = LISTEN), 9 the socket's inode. */
async function listeningInodes(port: number): Promise<Set<string>> {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const rows = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)));
  return new Set(rows.filter((row) => row[1]?.endsWith(hex) && row[3] === '0A').map((row) => row[9] ?? ''));
}

async function holdsOneOf(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const descriptor of descriptors) {
    const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    if (inode && inodes.has(inode)) return true;
  }
  return false;
}

async function commandLine(pid: string): Promise<string> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0').filter(Boolean);
  const text = words.join(' ');
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
