import pg from 'pg';

/**
 * Lets the roles of the given addresses log in with the passwords that stand in them, and makes them where they are missing.
 * @param ownerUrl a role that may create roles
 * @throws Error for an address without a user name or password
 */
export async function createLoginRoles(ownerUrl: string, urls: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'behov-migrate' });
  await client.connect();
  try {
    for (const url of urls) {
      const { username, password } = new URL(url);
      if (!username || !password) throw new Error('The address of a login role needs a user name and a password.');
      const name = client.escapeIdentifier(decodeURIComponent(username));
      const secret = client.escapeLiteral(decodeURIComponent(password));
      const known = await client.query('select from pg_roles where rolname = $1', [decodeURIComponent(username)]);
      await client.query(`${known.rowCount ? 'alter' : 'create'} role ${name} login password ${secret}`);
    }
  } finally {
    await client.end();
  }
}
