import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Given } from './checks/receipts.js';
import { competitionFile, FileFault, json, type KeySet } from './competition-file.js';
import type { Finding } from './finding.js';
import { hasFailed, report, type Language } from './report.js';
import { UsageError, usage } from './usage.js';
import { verifyPackage } from './package/verify-package.js';
import { verify } from './verify.js';

const text = { type: 'string' } as const;
const options = {
  receipt: { ...text, multiple: true },
  tender: { ...text, multiple: true },
  keys: text,
  language: text,
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What is printed, and with what the program ends. */
export interface Verified {
  readonly prints: string;
  readonly exitCode: 0 | 1;
}

/** @throws UsageError or FileFault, whose messages are for people */
export async function runVerify(args: readonly string[]): Promise<Verified> {
  const { values, positionals } = parsed(args);
  if (values.help || args.length === 0) return { prints: usage, exitCode: 0 };
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('FILE: exactly one is checked');
  const language = languageOf(values.language ?? 'en');
  const found = path.toLowerCase().endsWith('.zip') ? await verifyPackage(path) : await published(path, values);
  const failed = hasFailed(found);
  const prints = values.json
    ? JSON.stringify({ verified: !failed, findings: found }, null, 2)
    : report(found, language);
  return { prints, exitCode: failed ? 1 : 0 };
}

async function published(path: string, values: ReturnType<typeof parsed>['values']): Promise<readonly Finding[]> {
  return verify(competitionFile((await given(path)).text), {
    ...(values.keys === undefined ? {} : { keys: keysIn(await given(values.keys)) }),
    receipts: (await all(values.receipt)).map(receiptIn),
    tenders: await all(values.tender),
  });
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function languageOf(one: string): Language {
  if (one === 'sv' || one === 'en') return one;
  throw new UsageError('--language is sv or en');
}

const all = (paths: readonly string[] = []): Promise<readonly Given[]> => Promise.all(paths.map(given));

async function given(path: string): Promise<Given> {
  try {
    return { name: basename(path), text: await readFile(path, 'utf8') };
  } catch {
    throw new FileFault(`${path}: cannot be read`);
  }
}

/** A receipt is kept alone, or in the JSON that the submission was answered with. */
function receiptIn({ name, text: content }: Given): Given {
  if (!content.trimStart().startsWith('{')) return { name, text: content };
  const { jws } = json(content);
  if (typeof jws !== 'string') throw new FileFault(`${name}: has no receipt`);
  return { name, text: jws };
}

function keysIn({ name, text: content }: Given): KeySet {
  const read = json(content);
  if (!Array.isArray(read['keys'])) throw new FileFault(`${name}: not a set of keys (JWKS)`);
  return read as unknown as KeySet;
}
