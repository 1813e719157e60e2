// Run as a program: node dist/restart.js CASE...
import { RelayRecord } from '@behov/persistence';
import { configurationFrom } from './configuration/configuration.js';
import { CaseNames } from './relay/case-names.js';
import { restartCase } from './relay/restart-case.js';
import { temporalClient } from './temporal.js';

const usage = `Usage: restart CASE...
Begins the workflow of each case anew from the log, in place of the one that runs. Outside work that is recorded as done is
not repeated. CASE is the case's id; the environment is the worker's.`;
const caseIdForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function main(caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0 || !caseIds.every((id) => caseIdForm.test(id))) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const configuration = configurationFrom(process.env);
  const client = temporalClient(configuration);
  const record = new RelayRecord(configuration.relayDatabaseUrl);
  const names = new CaseNames(record);
  try {
    for (const caseId of caseIds) console.log(`Begun anew: ${await restartCase(client, names, caseId)}`);
  } finally {
    await Promise.all([client.connection.close(), record.stop()]);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
