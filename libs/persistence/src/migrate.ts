import { createLoginRoles } from './connection/login-roles.js';
import { migrateDown, migrateUp } from './connection/migrate.js';
import { addressFrom } from './connection/address.js';

const usage = `Usage: migrate [up | down [COUNT]]
BEHOV_OWNER_DATABASE_URL      who owns the tables and may create roles
BEHOV_API_DATABASE_URL, BEHOV_COMMAND_DATABASE_URL, BEHOV_RELAY_DATABASE_URL
                              whose users get their passwords (up only)
Each may be given as a file instead: the same name followed by _FILE.`;

async function main([command = 'up', count = '1', ...more]: readonly string[]): Promise<void> {
  if (!['up', 'down'].includes(command) || !/^[1-9]\d?$/.test(count) || more.length > 0) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const owner = addressFrom(process.env, 'BEHOV_OWNER_DATABASE_URL');
  if (command === 'down') {
    await migrateDown(owner, Number(count));
    console.log(`Took back ${count} migration${count === '1' ? '' : 's'}.`);
    return;
  }
  const logins = ['API', 'COMMAND', 'RELAY'].map(loginAddress);
  const began = performance.now();
  const run = await migrateUp(owner);
  await createLoginRoles(owner, logins);
  const took = `${Math.round(performance.now() - began)} ms`;
  console.log(
    run.length > 0 ? `Ran ${run.length} migrations in ${took}: ${run.join(', ')}` : `Nothing to migrate (${took}).`,
  );
}

/** The rights are granted to roles of these names. */
function loginAddress(which: string): string {
  const name = `BEHOV_${which}_DATABASE_URL`;
  const address = addressFrom(process.env, name);
  const user = `behov_${which.toLowerCase()}`;
  if (decodeURIComponent(new URL(address).username) !== user) throw new Error(`${name}: expected the user ${user}`);
  return address;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
