import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeFile } from './compose-file.js';
import { textOf } from './workspace.js';

interface Store {
  sql: {
    pluginName: string;
    databaseName: string;
    connectAddr: string;
    user: string;
    password?: string;
    passwordCommand: { command: string; args: string[] };
  };
}

interface ServerSettings {
  persistence: {
    defaultStore: string;
    visibilityStore: string;
    numHistoryShards: number;
    datastores: Record<string, Store>;
  };
  global: { membership: { broadcastAddress: string } };
  services: Record<string, { rpc: { grpcPort: number; membershipPort: number; bindOnIP: string } }>;
  dynamicConfigClient: { filepath: string };
}

const text = textOf('infra/production/temporal/server.yaml');
const settings = parse(text) as ServerSettings;
const service = composeFile().services['temporal']!;
const { datastores, defaultStore, visibilityStore } = settings.persistence;

// The server's own loader (`common/config`, `common/dynamicconfig`, 1.32.1) read both files without an error or a
// warning when they were written. It is Go, and not at hand here; these tests hold what a slip of the hand would break.
describe("The settings of Temporal's server", () => {
  it('keep everything in the two databases that are prepared for them', () => {
    const prepared = textOf('infra/production/postgresql/create-databases.sh');
    expect(Object.keys(datastores).sort()).toEqual([defaultStore, visibilityStore].sort());
    for (const { sql } of Object.values(datastores)) {
      expect(prepared).toContain(`CREATE DATABASE ${sql.databaseName} OWNER ${sql.user};`);
      expect(sql.pluginName).toBe('postgres12_pgx');
      expect(Object.keys(composeFile().services)).toContain(sql.connectAddr.split(':')[0]);
    }
  });

  it('take the password from a secret that the service has', () => {
    for (const { sql } of Object.values(datastores)) {
      expect(sql.password).toBeUndefined();
      expect(sql.passwordCommand.command).toBe('cat');
      expect(service.secrets).toContain(sql.passwordCommand.args[0]!.replace('/run/secrets/', ''));
    }
  });

  it('are read as a template, which finds the address of the container', () => {
    expect(text.split('\n')[0]).toBe('# enable-template');
    const [, host] = /^\{\{ getHostByName "(\w+)" \}\}$/.exec(settings.global.membership.broadcastAddress)!;
    expect((service as { hostname?: string }).hostname).toBe(host);
  });

  it('give each of the four services ports of its own', () => {
    const ports = Object.values(settings.services).flatMap(({ rpc }) => [rpc.grpcPort, rpc.membershipPort]);
    expect(Object.keys(settings.services).sort()).toEqual(['frontend', 'history', 'matching', 'worker']);
    expect(new Set(ports).size).toBe(8);
  });

  it('are mounted where the server is told to look', () => {
    const [, path] = /--config-file (\S+)/.exec(service.command!.join(' '))!;
    expect(service.volumes).toContain(`./temporal/server.yaml:${path}:ro`);
    expect(service.volumes).toContain(`./temporal/dynamic.yaml:${settings.dynamicConfigClient.filepath}:ro`);
  });

  it('run the version of the server whose tools prepare the databases', () => {
    const { services } = composeFile();
    const versions = ['temporal', 'temporal-databases', 'temporal-namespace'].map(
      (name) => services[name]!.image!.split(':')[1],
    );
    expect(new Set(versions).size).toBe(1);
  });
});

describe('The dynamic settings', () => {
  const dynamic = parse(textOf('infra/production/temporal/dynamic.yaml')) as Record<string, { value: unknown }[]>;

  it('are lists with one value that holds for everything', () => {
    for (const [name, values] of Object.entries(dynamic)) {
      expect(values, name).toHaveLength(1);
      expect(Object.keys(values[0]!), name).toEqual(['value']);
    }
  });

  it('suggest to continue as new well before the server ends a workflow', () => {
    expect(dynamic['limit.historyCount.suggestContinueAsNew']![0]!.value).toBeLessThanOrEqual(4096);
    expect(dynamic['limit.historySize.suggestContinueAsNew']![0]!.value).toBeLessThanOrEqual(4 * 1024 * 1024);
  });
});
