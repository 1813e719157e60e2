import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The workspace's top folder. */
export const workspaceRoot = resolve(import.meta.dirname, '../../..');

export interface Manifest {
  name: string;
  workspaces?: string[];
  exports?: Record<string, unknown>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  nx?: { tags?: string[] };
}

/** A project of the workspace: its folder, relative to the top, and its package.json. */
export interface Project {
  folder: string;
  manifest: Manifest;
}

/** The text of a file named relative to the workspace's top. */
export function textOf(path: string): string {
  return readFileSync(join(workspaceRoot, path), 'utf8');
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(textOf(join(folder, 'package.json'))) as Manifest;
}

/** The workspace's projects, found as npm finds them. */
export function projects(): Project[] {
  return (manifestOf('.').workspaces ?? [])
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: workspaceRoot }))
    .map((path) => dirname(path))
    .sort()
    .map((folder) => ({ folder, manifest: manifestOf(folder) }));
}

/** The files that git tracks, or would with the next `git add`, and that are there; relative to the top. */
export function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: workspaceRoot,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(workspaceRoot, path)));
}
