import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. This file is compiled to libs/local-stack/dist. */
export const projectRoot: string = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[/\\]$/, '');

/** The ignored folder that holds everything a local run leaves behind: BEHOV_STATE, else `.behov` in the checkout. */
export function stateFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['BEHOV_STATE'] ? resolve(env['BEHOV_STATE']) : join(projectRoot, '.behov');
}

/**
 * The folder for what is fetched once and kept by `--fresh`: BEHOV_CACHE, else `.behov/cache` in the checkout. It doesn't
 * follow BEHOV_STATE, so that a test with a state folder of its own fetches nothing anew.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env['BEHOV_CACHE'] ? resolve(env['BEHOV_CACHE']) : join(projectRoot, '.behov', 'cache');
}
