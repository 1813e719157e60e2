import { trackedFiles, textOf } from './workspace.js';

const setting =
  /['"`]((?:BEHOV|OIDC|TEMPORAL|DATABASE|SMTP|OTEL)_[A-Z0-9_]+)['"`]|\benv(?:ironment)?\.((?:BEHOV|OIDC|TEMPORAL|DATABASE|SMTP|OTEL)_[A-Z0-9_]+)|^\s+((?:BEHOV|OIDC|TEMPORAL|DATABASE|SMTP|OTEL)_[A-Z0-9_]+):/gm;

/** The environment variables that the source files in a folder name. Specifications don't count. */
export function settingsIn(folder: string): Set<string> {
  const sources = trackedFiles().filter(
    (path) => path.startsWith(`${folder}/`) && path.endsWith('.ts') && !path.endsWith('.spec.ts'),
  );
  const names = sources.flatMap((path) =>
    [...textOf(path).matchAll(setting)].map((found) => found.slice(1).find(Boolean)),
  );
  return new Set(names.filter((name) => name !== undefined));
}
