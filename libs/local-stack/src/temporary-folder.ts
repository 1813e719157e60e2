import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder under the system's temporary folder, passable for the user that PostgreSQL runs as (`mkdtemp` alone would
 * lock that user out). Whoever asks for it removes it.
 */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `behov-${name}-`));
  await chmod(folder, 0o711);
  return folder;
}
