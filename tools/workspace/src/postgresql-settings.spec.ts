import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { startPostgres } from '@behov/local-stack';
import type { Postgres } from '@behov/local-stack';
import { composeFile } from './compose-file.js';
import { textOf, workspaceRoot } from './workspace.js';

let folder: string;
let server: Postgres;
let client: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'behov-settings-'));
  server = await startPostgres({ dataDir: join(folder, 'data'), durable: false });
  client = new pg.Client(server.url);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `name = value` of each line. */
function settings(): Map<string, string> {
  const lines = textOf('infra/production/postgresql/postgresql.conf').split('\n');
  const pairs = lines.flatMap((line) => {
    const found = /^(\w+) = ('[^']*'|\S+)/.exec(line);
    return found ? [[found[1]!, found[2]!.replace(/^'|'$/g, '')] as const] : [];
  });
  return new Map(pairs);
}

describe("PostgreSQL's settings for production", () => {
  it('are settings that PostgreSQL has, with values that it takes', async () => {
    const { rows } = await client.query<{ name: string }>('SELECT name FROM pg_settings');
    const known = new Set(rows.map(({ name }) => name.toLowerCase()));
    expect([...settings().keys()].filter((name) => !known.has(name))).toEqual([]);
    for (const [name, value] of settings()) {
      // The embedded build has no lz4; PostgreSQL's own images have.
      const available = value === 'lz4' ? 'pglz' : value;
      const changed = client.query(`ALTER SYSTEM SET ${name} = '${available}'`).then(
        () => 'taken',
        (error: Error) => `${name}: ${error.message}`,
      );
      expect(await changed).toBe('taken');
    }
  });

  it('let a server start', async () => {
    // What ALTER SYSTEM has written is read at the start. The memory is for a machine that is only PostgreSQL's.
    await client.query("ALTER SYSTEM SET shared_buffers = '64MB'");
    await client.end();
    await server.stop();
    client = new pg.Client(server.url);
    await server.start();
    await client.connect();
    const { rows } = await client.query<{ setting: string }>(
      "SELECT current_setting('idle_in_transaction_session_timeout') AS setting",
    );
    expect(rows).toEqual([{ setting: '30s' }]);
  });

  it('never trade an acknowledgement for speed', () => {
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) expect(settings().get(name)).toBe('on');
  });

  it('have room for the connections that Temporal may open', () => {
    const pools = [...textOf('infra/production/temporal/server.yaml').matchAll(/maxConns: (\d+)/g)];
    const temporal = pools.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(temporal).toBeLessThan(Number(settings().get('max_connections')) / 2);
  });

  it('are what the container is started with', () => {
    const { command, volumes } = composeFile().services['postgresql']!;
    const [, path] = /config_file=(.*)/.exec(command!.join(' '))!;
    expect(volumes).toContain(`./postgresql/postgresql.conf:${path}:ro`);
  });
});

describe('create-databases.sh', () => {
  const sql = /<<'SQL'\n([\s\S]*)\nSQL/.exec(textOf('infra/production/postgresql/create-databases.sh'))![1]!;

  it('makes the databases with owners who are no superusers', async () => {
    // The local server's own superuser has the name that production gives to an ordinary owner.
    const statements = sql
      .replaceAll('behov_owner', 'production_owner')
      .replace('CREATE DATABASE behov ', 'CREATE DATABASE production ')
      .replace(/:'(\w+)'/g, "'secret-$1'");
    for (const statement of statements.split(';').filter((text) => text.trim())) await client.query(statement);
    const { rows } = await client.query(
      `SELECT datname, rolname, rolsuper FROM pg_database JOIN pg_roles ON pg_roles.oid = datdba
       WHERE rolname IN ('temporal', 'production_owner') ORDER BY datname`,
    );
    expect(rows).toEqual([
      { datname: 'production', rolname: 'production_owner', rolsuper: false },
      { datname: 'temporal', rolname: 'temporal', rolsuper: false },
      { datname: 'temporal_visibility', rolname: 'temporal', rolsuper: false },
    ]);
  });

  it('lets the owner run all migrations and make the roles that the program signs in as', async () => {
    const url = (user: string, password: string) =>
      `postgresql://${user}:${password}@127.0.0.1:${server.port}/production`;
    execFileSync(process.execPath, [join(workspaceRoot, 'libs/persistence/dist/migrate.js')], {
      env: {
        BEHOV_OWNER_DATABASE_URL: url('production_owner', 'secret-owner_password'),
        BEHOV_API_DATABASE_URL: url('behov_api', 'api'),
        BEHOV_COMMAND_DATABASE_URL: url('behov_command', 'command'),
        BEHOV_RELAY_DATABASE_URL: url('behov_relay', 'relay'),
      },
    });
    for (const role of ['api', 'command', 'relay']) {
      const program = new pg.Client(url(`behov_${role}`, role));
      await program.connect();
      const { rows } = await program.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
      await program.end();
      expect(rows, role).toEqual([{ rolsuper: false, rolbypassrls: false }]);
    }
  });
});
