import { openPool } from '../connection/pool.js';
import { rm } from 'node:fs/promises';
import { startPostgres, temporaryFolder, type Postgres } from '@behov/local-stack';
import type pg from 'pg';
import { createLoginRoles } from '../connection/login-roles.js';
import { migrateUp } from '../connection/migrate.js';

/** A PostgreSQL server with the record's tables and roles. */
export interface TestDatabase {
  readonly postgres: Postgres;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly commandUrl: string;
  readonly relayUrl: string;
  /** As the owner, who is also the server's superuser. */
  readonly owner: pg.Pool;
  stop(): Promise<void>;
}

/** Starts an empty server and migrates it. */
export async function testDatabase({ durable = false } = {}): Promise<TestDatabase> {
  const folder = await temporaryFolder('record');
  const postgres = await startPostgres({ dataDir: `${folder}/data`, durable });
  const [apiUrl, commandUrl, relayUrl] = (['api', 'command', 'relay'] as const).map((role) =>
    loginUrl(postgres.url, role),
  );
  await migrateUp(postgres.url);
  await createLoginRoles(postgres.url, [apiUrl!, commandUrl!, relayUrl!]);
  const owner = openPool({ url: postgres.url, size: 4, name: 'specification' });
  return {
    postgres,
    ownerUrl: postgres.url,
    apiUrl: apiUrl!,
    commandUrl: commandUrl!,
    relayUrl: relayUrl!,
    owner,
    async stop() {
      await owner.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function loginUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.username = `behov_${role}`;
  url.password = `secret-of-${role}`;
  return url.href;
}
