import { execFileSync } from 'node:child_process';

/** The system user that the server runs as. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root it runs as `postgres`, or where there is no such user as `nobody`;
 * started by anyone else, as that user (undefined).
 */
export function serverUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new Error(
    "PostgreSQL doesn't run as root, and this machine has neither a user postgres nor nobody. " +
      'Create one (useradd --system postgres), start as another user, or set DATABASE_URL.',
  );
}

function lookUp(name: string): SystemUser | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
