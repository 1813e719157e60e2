import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { lastingThread } from './lasting-thread.mjs';

const dist = 'libs/domain/dist';
const folder = process.env.BEHOV_MUTATE;
const own = readdirSync(`${dist}/${folder}`, { recursive: true }).some((file) => String(file).endsWith('.spec.js'));

/** A folder's own specifications first: they are quick, those of many made cases less so, and the recorded answers play whole lives. */
class OwnFirst extends BaseSequencer {
  sort(files) {
    return files.toSorted((a, b) => last(a) - last(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
const last = ({ moduleId }) => (moduleId.includes('/testing/life/') ? 2 : Number(/properties|slow-/.test(moduleId)));

/** What these compute is remembered (the ends of working days, the steps of every stage): a fault would outlive its run. */
const remembering = ['calendar', 'case'];
const lasting = { pool: lastingThread.name, poolRunner: lastingThread };

// A rule's own specification should see the fault, so a folder's own are run, with the recorded
// answers; where it has none, all are. The random walk and the commands with
// odd bodies never are: they meet every line, and each mutant would wait for them.
export default defineConfig({
  // The measurement asks for threads that end with each run; those that last are put in their place.
  plugins: remembering.includes(folder)
    ? []
    : [{ name: 'lasting-thread', configureVitest: ({ project }) => Object.assign(project.config, lasting) }],
  test: {
    include: own
      ? [`${dist}/${folder}/**/*.spec.js`, `${dist}/testing/life/answers.spec.js`]
      : [`${dist}/**/*.spec.js`],
    exclude: ['**/node_modules/**', '**/walk/**', '**/content-hash.spec.js', '**/odd-bodies.spec.js'],
    testTimeout: 30_000,
    isolate: false,
    sequence: { sequencer: OwnFirst },
    // The procedures that differ most: a fault that these and the folder's own don't see would cost five seconds each.
    provide: { lives: ['open', 'competitive-dialogue', 'innovation-partnership', 'design-contest'] },
    // Loaded by Node itself, which reads a specification anew for each run and what it imports once.
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
});
