import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { RulesTested } from './libs/domain/rules-tested/reporter.mjs';

// The compiled specs are run: what is tested is what is shipped, and type checking has already happened.
// Temporal's native module needs a process of its own per file (threads share it and crash).
export default defineConfig({
  test: {
    include: ['**/dist/**/*.spec.js'],
    exclude: ['**/node_modules/**', '.behov/**'],
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    // Every rule of the domain is to be seen holding and refusing: the one notes, the other fails the run.
    setupFiles: [resolve(import.meta.dirname, 'libs/domain/rules-tested/record.mjs')],
    reporters: ['default', new RulesTested()],
    // Real servers are started and killed beside each other on a machine that others may use: what fails for want of time is
    // run once more in CI, and the report says so.
    retry: process.env.CI ? 1 : 0,
  },
});
