import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Holds the hash of the lockfile that node_modules was last seen to match. */
const mark = join('node_modules', '.behov-lockfile');

/** Whether node_modules holds what the lockfile says; also true after an installation by hand. */
export function isInstalled(root) {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  if (read(join(root, mark)) === hashOfLockfile(root)) return true;
  if (!holdsAll(root)) return false;
  markInstalled(root);
  return true;
}

export function markInstalled(root) {
  writeFileSync(join(root, mark), hashOfLockfile(root));
}

/** npm keeps a list of what it installed. Optional packages may be missing: they are for other machines. */
function holdsAll(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    if (!found) return entry.optional === true;
    return entry.link === found.link && entry.version === found.version && entry.integrity === found.integrity;
  });
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

function hashOfLockfile(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
