#!/usr/bin/env node
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { NotAnswered } from './api/public-api.js';
import { ReceiptRefused } from './commands/receipt.js';
import { runSupplier } from './run-supplier.js';
import { UsageError } from './usage.js';

/** At a terminal nothing of what is typed is shown. */
async function readLine(): Promise<string> {
  process.stderr.write('Passphrase: ');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: unseen, terminal: process.stdin.isTTY });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}

try {
  const surroundings = { environment: process.env, now: () => new Date(), newId: randomUUID, readLine };
  console.log(await runSupplier(process.argv.slice(2), surroundings));
} catch (error) {
  const forPeople = error instanceof UsageError || error instanceof NotAnswered || error instanceof ReceiptRefused;
  if (!forPeople) throw error;
  console.error(`supplier: ${error.message}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
