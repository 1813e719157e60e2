import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { textOf, trackedFiles } from './workspace.js';

/** The names of the metrics that the sources of the apps and libraries name. */
export function metricsInSource(): string[] {
  const sources = trackedFiles().filter(
    (path) => /^(apps|libs)\/[^/]+\/src\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts'),
  );
  const metric = /['"`](behov_[a-z_]+_(?:total|seconds|cases))['"`]/g;
  return [...new Set(sources.flatMap((path) => [...textOf(path).matchAll(metric)].map(([, name]) => name!)))].sort();
}

/** Whether Temporal's SDK has a metric of the name in its native part. */
export function sdkHas(name: string): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('@temporalio/core-bridge/package.json'));
  const [native] = globSync(`releases/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-*${platform()}*/index.node`, {
    cwd: folder,
  });
  return readFileSync(join(folder, native!)).includes(name);
}

function platform(): string {
  return { darwin: 'apple', win32: 'windows' }[process.platform as string] ?? 'linux';
}

/** The metrics that PromQL expressions read: histograms and summaries by the name they are registered under. */
export function metricsRead(expression: string): string[] {
  const names = expression
    .replace(/\{[^}]*\}|\[[^\]]*\]|\b(by|without|on|ignoring)\s*\([^)]*\)/g, ' ')
    .matchAll(/\b([a-z][a-z0-9]*_[a-z0-9_]+)\b(?!\s*\()/g);
  return [...new Set([...names].map(([, name]) => name!.replace(/_(bucket|sum|count)$/, '')))];
}
