#!/usr/bin/env node
import { runSignCommand } from './command-line/run-sign-command.js';
import { UsageError } from './command-line/usage.js';

try {
  console.log(await runSignCommand(process.argv.slice(2), Math.floor(Date.now() / 1_000)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`sign-command: ${error.message}\nsign-command --help says how it is used.`);
  process.exitCode = 2;
}
