import { readFileSync } from 'node:fs';

/**
 * A database's address from the environment, or from the file that `<name>_FILE` names.
 * @throws Error with the variable's name when it is missing or not a PostgreSQL address; never repeats the value
 */
export function addressFrom(env: NodeJS.ProcessEnv, name: string): string {
  const file = env[`${name}_FILE`];
  const value = (env[name] || (file ? readFileSync(file, 'utf8') : '')).trim();
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new Error(`${name}: expected postgres://user:password@host:port/database`);
  }
  return value;
}
