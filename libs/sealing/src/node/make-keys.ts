#!/usr/bin/env node
// Makes keys for operation: node make-keys.js --help.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateReceiptKey } from '../receipt/receipt-key.js';
import { addWrappingKey } from './wrapping-key-files.js';

const usage = `Makes the keys that a running program needs.

  make-keys.js wrapping --recipient FILE --identities FILE --id ID   adds a wrapping key and makes it the active one
  make-keys.js receipt --out FILE                                    makes a key that signs receipts (private JWK)

--recipient is for the API and the worker, --identities for the worker alone. Keep a copy of it where the database's copies are
not: who has both can read sealed tenders, and who loses it loses what is waiting to be opened.`;

const text = { type: 'string' } as const;

try {
  const options = { recipient: text, identities: text, id: text, out: text } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { recipient, identities, id, out } = values;
  if (positionals[0] === 'wrapping' && recipient && identities && id) {
    await addWrappingKey({ recipientFile: recipient, identityFile: identities }, id);
  } else if (positionals[0] === 'receipt' && out) {
    await writeFile(out, `${JSON.stringify(await generateReceiptKey(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } else throw new Error(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
