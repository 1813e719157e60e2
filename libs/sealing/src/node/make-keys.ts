import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateReceiptKey } from '../receipt/receipt-key.js';
import { addWrappingKey } from './wrapping-key-files.js';

// Makes the keys of a production in a folder, and keeps those that are there: node libs/sealing/dist/node/make-keys.js FOLDER
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node libs/sealing/dist/node/make-keys.js FOLDER');
  process.exitCode = 2;
} else {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = (name: string) => join(folder, name);
  const [recipientFile, identityFile, receiptFile] = ['key-recipient', 'key-identity', 'receipt-key'].map(path) as [
    string,
    string,
    string,
  ];
  if (!existsSync(identityFile)) {
    await addWrappingKey({ recipientFile, identityFile }, new Date().toISOString().slice(0, 10));
    console.log(`${recipientFile} and ${identityFile} are made`);
  }
  if (!existsSync(receiptFile)) {
    await writeFile(receiptFile, JSON.stringify(await generateReceiptKey()));
    console.log(`${receiptFile} is made`);
  }
  // The folder is closed; the files in it are not, because each container reads them as a user of its own.
  for (const file of [recipientFile, identityFile, receiptFile]) await chmod(file, 0o444);
}
