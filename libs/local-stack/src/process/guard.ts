import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Ends the process when this one ends, however that happens: even after kill -9, when nothing of its own runs any more. A
 * shell waits on a pipe that the system closes with us. Costs nothing while it waits. Returns what calls it off.
 */
export function guard(pid: number): () => void {
  if (process.platform === 'win32') return () => {};
  const script = 'read -r _; kill -9 "$1" 2>/dev/null';
  const shell: ChildProcess = spawn('/bin/sh', ['-c', script, 'guard', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.on('error', () => {});
  shell.unref();
  const { stdin } = shell;
  // A pipe is a socket to Node, and would keep it from ending.
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  return () => shell.kill('SIGKILL');
}
