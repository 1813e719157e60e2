// Run as a program: node main.js. Writes docs/reference from the domain, and removes the pages of procedures that are no more.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { referenceFolder, referencePages } from './reference.js';

const pages = await referencePages();
for (const folder of ['procedures', 'role-matrix']) {
  await rm(join(referenceFolder, folder), { recursive: true, force: true });
}
for (const { path, markdown } of pages) {
  const file = join(referenceFolder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, markdown);
}
console.log(`docs/reference: ${pages.length} pages`);
