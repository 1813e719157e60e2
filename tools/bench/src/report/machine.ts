import { cpus, release, totalmem, type as system } from 'node:os';
import { Connection } from '@temporalio/client';
import type { Results } from '../results.js';
import type { Program } from '../program/program.js';
import type { Telling } from '../program/telling.js';

export const machine = (): Results['machine'] => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  os: `${system()} ${release()}`,
});

export async function versions(program: Program, telling: Telling): Promise<Results['versions']> {
  const [postgres] = await telling.query<{ server_version: string }>('show server_version');
  const connection = await Connection.connect({ address: program.env('TEMPORAL_ADDRESS') });
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  await connection.close();
  return {
    node: process.versions.node,
    postgresql: postgres!.server_version,
    temporalServer: serverVersion ?? 'unknown',
  };
}
