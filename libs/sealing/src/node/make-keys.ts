import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateReceiptKey } from '../receipt/receipt-key.js';
import { addWrappingKey } from './wrapping-key-files.js';

// Makes the keys of a production in a folder, and keeps those that are there; with --add a wrapping key more, which wraps from then on:
// node libs/sealing/dist/node/make-keys.js FOLDER [--add ID]
const { positionals, values } = parseArgs({ allowPositionals: true, options: { add: { type: 'string' } } });
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: node libs/sealing/dist/node/make-keys.js FOLDER [--add ID]');
  process.exitCode = 2;
} else {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const recipientFile = join(folder, 'key-recipient');
  const identityFile = join(folder, 'key-identity');
  const receiptFile = join(folder, 'receipt-key');
  const isFirst = !existsSync(identityFile);
  if (isFirst || values.add !== undefined) {
    if (!isFirst) await Promise.all([chmod(identityFile, 0o600), chmod(recipientFile, 0o600)]);
    await addWrappingKey({ recipientFile, identityFile }, values.add ?? new Date().toISOString().slice(0, 10));
    console.log(`${recipientFile} and ${identityFile} are made`);
  }
  if (!existsSync(receiptFile)) {
    await writeFile(receiptFile, JSON.stringify(await generateReceiptKey()));
    console.log(`${receiptFile} is made`);
  }
  // The folder is closed; the files in it are not, because each container reads them as a user of its own.
  for (const file of [recipientFile, identityFile, receiptFile]) await chmod(file, 0o444);
}
