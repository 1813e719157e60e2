#!/usr/bin/env node
import { FileFault } from './competition-file.js';
import { runVerify } from './run-verify.js';
import { UsageError } from './usage.js';

try {
  const { prints, exitCode } = await runVerify(process.argv.slice(2));
  console.log(prints);
  process.exitCode = exitCode;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof FileFault)) throw error;
  console.error(`verify: ${error.message}`);
  process.exitCode = 2;
}
