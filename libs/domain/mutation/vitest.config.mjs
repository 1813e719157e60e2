import { defineConfig } from 'vitest/config';

// The random walk meets every line, so every mutant would wait for it: mutants are for the specifications of each rule.
export default defineConfig({
  test: {
    include: ['libs/domain/dist/**/*.spec.js'],
    exclude: ['**/node_modules/**', '**/walk/**', '**/content-hash.spec.js', '**/faults.spec.js'],
    testTimeout: 30_000,
  },
});
