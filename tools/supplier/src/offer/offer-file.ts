import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { UsageError } from '../usage.js';

/** What a supplier writes: where it goes and what lies in each envelope. Files are named by their paths beside this file. */
export interface OfferFile {
  readonly case: string;
  readonly window: string;
  readonly supplier: string;
  /** By envelope, what the format asks for beyond place, files' digests and time. */
  readonly envelopes: Readonly<Record<string, EnvelopeDraft>>;
}

export interface EnvelopeDraft {
  readonly files: readonly string[];
  readonly [field: string]: unknown;
}

/** @throws UsageError that says what is missing */
export async function readOfferFile(path: string): Promise<OfferFile> {
  const value = await readYaml(path);
  const [of, window, supplier] = ['case', 'window', 'supplier'].map((name) => {
    const text = value[name];
    if (typeof text === 'string' && text !== '') return text;
    throw new UsageError(`${path}: ${name} is missing`);
  }) as [string, string, string];
  const envelopes = Object.entries(recordOf(value['envelopes'], `${path}: envelopes`)).map(
    ([id, draft]) => [id, draftOf(draft, `${path}: envelopes.${id}`)] as const,
  );
  if (envelopes.length === 0) throw new UsageError(`${path}: envelopes: at least one`);
  const foreign = Object.keys(value).find((name) => !['case', 'window', 'supplier', 'envelopes'].includes(name));
  if (foreign) throw new UsageError(`${path}: ${foreign} is none of case, window, supplier and envelopes`);
  return { case: of, window, supplier, envelopes: Object.fromEntries(envelopes) };
}

/** JSON is YAML, too. @throws UsageError */
export async function readYaml(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new UsageError(`${path}: ${error.message}`);
  });
  try {
    return recordOf(parse(text), path);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${path}: ${(error as Error).message}`);
  }
}

function draftOf(value: unknown, where: string): EnvelopeDraft {
  const draft = recordOf(value ?? {}, where);
  const files = draft['files'] ?? [];
  if (Array.isArray(files) && files.every((file) => typeof file === 'string')) return { ...draft, files };
  throw new UsageError(`${where}.files: a list of paths`);
}

function recordOf(value: unknown, where: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new UsageError(`${where}: expected names with values`);
}
