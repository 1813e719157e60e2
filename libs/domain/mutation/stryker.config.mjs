// Mutates the compiled rules of one folder of the domain, the one that the environment names, and runs the specifications.
import { existsSync } from 'node:fs';

const folder = process.env.BEHOV_MUTATE ?? 'award';
if (!existsSync(`libs/domain/dist/${folder}`)) throw new Error(`libs/domain/dist/${folder} is not there: build first`);

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'libs/domain/mutation/vitest.config.mjs', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './libs/domain/mutation/ignore-texts.mjs'],
  ignorers: ['texts'],
  mutate: [
    `libs/domain/dist/${folder}/**/*.js`,
    '!**/*.spec.js',
    '!**/*.examples.js',
    '!**/*.fixture.js',
    '!**/testing/**',
  ],
  ignorePatterns: [
    '**',
    '!package.json',
    '!libs/domain/package.json',
    '!libs/domain/dist/**',
    '!libs/domain/recorded-answers/**',
    '!libs/domain/mutation/**',
  ],
  coverageAnalysis: 'perTest',
  // What is evaluated as a module loads is data: generated pages and content hashes hold it.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `.behov/mutation/${folder}.json`,
  reporters: ['json', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  jsonReporter: { fileName: `.behov/mutation/report/${folder}.json` },
  tempDirName: '.behov/stryker',
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 85, break: null },
  disableTypeChecks: false,
  allowEmpty: true,
};
