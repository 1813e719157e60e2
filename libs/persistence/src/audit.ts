import pg from 'pg';
import { carryOutDisposals } from './audit/dispose.js';
import { report } from './audit/report.js';
import { rebuild } from './audit/rebuild.js';
import { verify } from './audit/verify.js';
import { addressFrom } from './connection/address.js';

const usage = `Usage: audit verify [CASE]                  checks the chains; says where one breaks (exit status 1)
       audit rebuild [CASE]                 makes the read model and the snapshots anew from the log
       audit dispose CASE                   carries out what was decided in the case, where it wasn't; the chain still verifies
BEHOV_OWNER_DATABASE_URL (or ..._FILE)      who owns the tables`;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function main([command, id, ...more]: readonly string[]): Promise<number> {
  const sound = id === undefined || uuid.test(id);
  const known =
    (command === 'verify' || command === 'rebuild') && sound && more.length === 0
      ? command
      : command === 'dispose' && id && sound && more.length === 0
        ? command
        : undefined;
  if (!known) {
    console.error(usage);
    return 2;
  }
  const client = new pg.Client({
    connectionString: addressFrom(process.env, 'BEHOV_OWNER_DATABASE_URL'),
    application_name: 'behov-audit',
  });
  await client.connect();
  try {
    if (known === 'rebuild') {
      const began = performance.now();
      const streams = await rebuild(client, id);
      console.log(`Rebuilt ${streams} streams in ${Math.round(performance.now() - began)} ms.`);
      return streams > 0 || id === undefined ? 0 : 1;
    }
    if (known === 'dispose') {
      const decided = await carryOutDisposals(client, id!);
      for (const { seq, reference } of decided) console.log(`Carried out event ${seq}: ${reference}.`);
      if (decided.length === 0) console.log('No disposal was decided in the case.');
      return decided.length > 0 ? 0 : 1;
    }
    const found = await verify(client, id);
    for (const line of report(found)) console.log(line);
    return found.breaks.length > 0 || (id !== undefined && found.streams === 0) ? 1 : 0;
  } finally {
    await client.end();
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
