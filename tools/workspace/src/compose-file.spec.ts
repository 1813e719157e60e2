import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { programs } from '@behov/local-stack';
import { composeFile, composePath, programServices } from './compose-file.js';
import { settingsIn } from './settings-in-source.js';
import { textOf, workspaceRoot } from './workspace.js';

const compose = composeFile();
const services = Object.entries(compose.services);
const production = 'infra/production';

describe('The compose file', () => {
  it("follows the Compose Specification's schema", () => {
    const schemaFile = join(
      createRequire(import.meta.url).resolve('dclint/package.json'),
      '../schemas/compose.schema.json',
    );
    const { $schema: _, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
    const ajv = addFormats.default(new Ajv.default({ strict: false, allErrors: true }));
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
    validate({ ...compose, services: { broken: { imag: 'x' } } });
    expect(validate.errors, 'the schema refuses what is wrong').not.toBeNull();
  });

  it('names one version of each image', () => {
    const images = services.map(([, { image }]) => image ?? '').filter((image) => !image.startsWith('${BEHOV_IMAGE'));
    expect(images.filter((image) => !/:v?\d+\.\d+(\.\d+)?$/.test(image))).toEqual([]);
  });

  it('uses the secrets, networks and services that it declares, and all of them', () => {
    const used = <T>(of: (service: (typeof services)[number][1]) => T[]) => new Set(services.flatMap(([, s]) => of(s)));
    expect([...used((service) => service.secrets ?? [])].sort()).toEqual(Object.keys(compose.secrets).sort());
    expect([...used((service) => service.networks ?? [])].sort()).toEqual(Object.keys(compose.networks).sort());
    const named = [...used((service) => Object.keys(service.depends_on ?? {}))];
    expect(named.filter((name) => !(name in compose.services))).toEqual([]);
  });

  it('mounts only files and folders that are there', () => {
    const mounted = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]!));
    const fromHere = mounted.filter((source) => source.startsWith('.'));
    expect(fromHere.length).toBeGreaterThan(0);
    const missing = fromHere.filter((source) => !existsSync(join(workspaceRoot, production, source)));
    expect(missing).toEqual([]);
    const named = mounted.filter((source) => !source.startsWith('.'));
    expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('checks the health of each service that stays', () => {
    const staying = services.filter(([, { restart }]) => !restart?.startsWith('on-failure'));
    expect(staying.filter(([, { healthcheck }]) => !healthcheck).map(([name]) => name)).toEqual([]);
  });

  it('waits for what a service needs to be healthy or done, not only started', () => {
    const conditions = services.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).map(([name, { condition }]) => [name, condition] as const),
    );
    for (const [name, condition] of conditions) {
      const ends = compose.services[name]!.restart?.startsWith('on-failure');
      expect(condition, name).toBe(ends ? 'service_completed_successfully' : 'service_healthy');
    }
  });

  it('publishes ports on the machine itself only, and none of PostgreSQL and Temporal', () => {
    const published = services.flatMap(([, { ports = [] }]) => ports);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    for (const name of ['postgresql', 'temporal']) {
      expect(compose.services[name]!.ports, name).toBeUndefined();
      expect(compose.services[name]!.networks, name).toEqual(['inside']);
    }
    expect(compose.networks['inside']).toEqual({ internal: true });
  });
});

describe('A secret in production', () => {
  it('stands in a file of its own, outside git', () => {
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\/[a-z-]+$/);
    expect(textOf(`${production}/.gitignore`).split('\n')).toContain('secrets/');
  });

  it('is made by create-secrets.sh, or said by it to come from outside', () => {
    const script = textOf(`${production}/create-secrets.sh`);
    const roles = /for role in (.*); do/.exec(script)![1]!.split(' ');
    const named = new Set([
      ...[...script.matchAll(/[a-z]+(-[a-z]+)+/g)].map(([name]) => name),
      ...roles.map((role) => `behov-${role}-database-url`),
    ]);
    expect(Object.keys(compose.secrets).filter((name) => !named.has(name))).toEqual([]);
  });

  it('has no value in the compose file', () => {
    const values = services.flatMap(([name, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([key]) =>
          /PASSWORD|SECRET|KEYS?$|KEY_|TOKEN|DATABASE_URL|SMTP_URL|PWD/.test(key.replace(/_FILE$/, '')),
        )
        .filter(([key, value]) => !key.endsWith('_FILE') || !value.startsWith('/run/secrets/'))
        .map(([key]) => `${name}: ${key}`),
    );
    expect(values).toEqual([]);
  });

  it('is given to a service that has it among its secrets', () => {
    for (const [name, { environment = {}, secrets = [] }] of services) {
      const files = Object.values(environment).filter((value) => value.startsWith('/run/secrets/'));
      expect(secrets, name).toEqual(expect.arrayContaining(files.map((file) => file.slice('/run/secrets/'.length))));
    }
  });
});

describe('The program in production', () => {
  const example = textOf(`${production}/settings.env.example`);
  const inExample = new Set(
    [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name!.replace(/_FILE$/, '')),
  );

  it('starts what npm start starts', () => {
    const entries = new Set(programs.map(({ entry }) => entry));
    for (const [name, { command }] of programServices()) expect(entries, name).toContain(command?.[1]);
  });

  it('is asked for its health where npm start asks', () => {
    const ready = programs.flatMap(({ name, readyPath }) => (readyPath ? [[name, readyPath] as const] : []));
    const paths = Object.fromEntries(ready);
    for (const [name, { healthcheck }] of programServices()) {
      if (healthcheck) expect(healthcheck.test.at(-1), name).toMatch(new RegExp(`:\\d+${paths[name as 'api']}$`));
    }
  });

  it('runs in production mode, as nobody who can write to its own files', () => {
    for (const [name, service] of programServices()) {
      expect(service.environment?.['BEHOV_MODE'], name).toBe('production');
      expect(service, name).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    }
  });

  it.each(['api', 'worker'])('finds in the settings each variable that the %s reads', (name) => {
    const { environment = {} } = compose.services[name]!;
    const given = new Set([...Object.keys(environment).map((key) => key.replace(/_FILE$/, '')), ...inExample]);
    const missing = [...settingsIn(`apps/${name}`)].filter((variable) => !given.has(variable));
    expect(missing).toEqual([]);
  });

  it('is given no variable that no part of it reads', () => {
    const read = new Set(['apps', 'libs'].flatMap((folder) => [...settingsIn(folder)]));
    const given = programServices().flatMap(([, { environment = {} }]) => Object.keys(environment));
    const ours = [...given, ...inExample].map((key) => key.replace(/_FILE$/, ''));
    const forCompose = new Set([...textOf(composePath).matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name!));
    expect(ours.filter((key) => key !== 'NODE_ENV' && !read.has(key) && !forCompose.has(key))).toEqual([]);
  });

  it('finds what compose itself asks for in the settings', () => {
    const demanded = [...textOf(composePath).matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name!);
    expect(demanded.length).toBeGreaterThan(0);
    expect(demanded.filter((name) => !inExample.has(name))).toEqual([]);
  });
});

it('The image is built from the top of the repository', () => {
  for (const [name, { build }] of programServices()) {
    expect(normalize(join(production, build!.context)), name).toBe('.');
    expect(existsSync(join(workspaceRoot, build!.dockerfile)), name).toBe(true);
  }
});
