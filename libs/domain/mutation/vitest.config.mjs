import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const dist = 'libs/domain/dist';
const folder = process.env.BEHOV_MUTATE;
const own = readdirSync(`${dist}/${folder}`, { recursive: true }).some((file) => String(file).endsWith('.spec.js'));

// A rule's own specification should see the fault: the folder's are run, and every procedure's play. Where a folder has none, all
// are run; the random walk never, since it meets every line and each mutant would wait for it.
export default defineConfig({
  test: {
    include: own
      ? [`${dist}/${folder}/**/*.spec.js`, `${dist}/procedures/procedures.spec.js`]
      : [`${dist}/**/*.spec.js`],
    exclude: ['**/node_modules/**', '**/walk/**', '**/content-hash.spec.js', '**/faults.spec.js'],
    testTimeout: 30_000,
  },
});
