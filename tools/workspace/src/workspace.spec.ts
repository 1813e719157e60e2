import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestOf, projects, textOf, trackedFiles, workspaceRoot } from './workspace.js';
import type { Manifest } from './workspace.js';

const all = [{ folder: '.', manifest: manifestOf('.') }, ...projects()];

function dependenciesOf({ dependencies, devDependencies, optionalDependencies, peerDependencies }: Manifest) {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
}

/** Named by their package and never published: the engine of papers runs on Linux for x64 alone (ADR 0026). */
const isUnpublished = (name: string) =>
  name.startsWith('@myriaddreamin/typst-ts-node-compiler-') && !name.includes('-linux-x64-');

describe('Every package', () => {
  it('is pinned to one exact version', () => {
    const exact = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
    const loose = all.flatMap(({ folder, manifest }) =>
      dependenciesOf(manifest)
        .filter(([, version]) => !exact.test(version))
        .map(([name, version]) => `${folder}: ${name}@${version}`),
    );
    expect(loose).toEqual([]);
  });

  it('has the same version wherever it is named', () => {
    const versions = new Map<string, Set<string>>();
    for (const { manifest } of all) {
      for (const [name, version] of dependenciesOf(manifest)) {
        versions.set(name, (versions.get(name) ?? new Set()).add(version));
      }
    }
    expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('of Temporal has the same version as all of Temporal', () => {
    const versions = all.flatMap(({ manifest }) =>
      dependenciesOf(manifest).flatMap(([name, version]) => (name.startsWith('@temporalio/') ? [version] : [])),
    );
    expect([...new Set(versions)]).toHaveLength(1);
  });

  it('is locked as the package.json files name it', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Manifest> };
    for (const { folder, manifest } of all) {
      const locked = lock.packages[folder === '.' ? '' : folder];
      expect(Object.fromEntries(dependenciesOf(locked!)), folder).toEqual(Object.fromEntries(dependenciesOf(manifest)));
    }
  });

  it('has its optional packages in the lockfile, also those for other machines, or npm ci refuses it', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Manifest> };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages) &&
          !(`${path}/node_modules/${name}` in packages) &&
          !isUnpublished(name),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('comes from the public registry or from this workspace', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    const resolved = Object.values(lock.packages).flatMap(({ resolved }) => (resolved ? [resolved] : []));
    const folders = projects().map(({ folder }) => folder);
    const foreign = resolved.filter((url) => !url.startsWith('https://registry.npmjs.org/') && !folders.includes(url));
    expect(foreign).toEqual([]);
  });
});

describe('Every project', () => {
  it('has one tag for its type', () => {
    const types = projects().map(({ manifest }) => manifest.nx?.tags?.filter((tag) => tag.startsWith('type:')) ?? []);
    expect(types.filter((tags) => tags.length !== 1)).toEqual([]);
  });

  it('is built by the root tsconfig.json', () => {
    const { references } = parse(textOf('tsconfig.json')) as { references: { path: string }[] };
    const folders = projects().map(({ folder }) => folder);
    expect(references.map(({ path }) => path).sort()).toEqual(folders.sort());
  });

  it('is known to Nx with its targets', () => {
    const nx = `${workspaceRoot}/node_modules/nx/dist/bin/nx.js`;
    for (const target of ['build', 'lint', 'test']) {
      const known = execFileSync(process.execPath, [nx, 'show', 'projects', '--json', '--withTarget', target], {
        cwd: workspaceRoot,
        encoding: 'utf8',
        env: { ...process.env, NX_DAEMON: 'false' },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const names = projects().map(({ manifest }) => manifest.name);
      expect((JSON.parse(known) as string[]).sort(), target).toEqual(names.sort());
    }
  });

  it('is a scope of commits', async () => {
    const { default: commitlint } = (await import(`${workspaceRoot}/commitlint.config.mjs`)) as {
      default: { rules: { 'scope-enum': [number, string, string[]] } };
    };
    const [, , scopes] = commitlint.rules['scope-enum'];
    expect(scopes).toEqual(expect.arrayContaining(projects().map(({ folder }) => basename(folder))));
  });
});

describe('A tracked file', () => {
  const files = trackedFiles();

  it('names no path of the machine it was written on', () => {
    // Written in pieces, so that this file does not name what it looks for.
    const personal = new RegExp(`/(${['root', 'work', 'Users'].join('|')})/|/home/(?!node\\b)\\w|[A-Z]:\\\\Users`);
    const mine = [workspaceRoot, homedir()].filter((path) => path.split('/').length > 2);
    const naming = files.filter((path) => {
      const text = textOf(path);
      return personal.test(text) || mine.some((folder) => text.includes(folder));
    });
    expect(naming).toEqual([]);
  });

  it('is named for what it holds', () => {
    const vague = /(^|\/)(utils?|helpers?|commons?|misc)(\/|\.[a-z.]+$)/;
    expect(files.filter((path) => vague.test(path))).toEqual([]);
  });

  it('of source is in kebab-case', () => {
    const sources = files.filter((path) => /\/src\/.*\.ts$/.test(path));
    expect(sources.filter((path) => !/^([a-z0-9]+[-./])*[a-z0-9]+$/.test(path))).toEqual([]);
  });

  it('is no output of the build', () => {
    expect(files.filter((path) => /(^|\/)(dist|node_modules|\.nx|\.behov)\//.test(path))).toEqual([]);
  });
});
