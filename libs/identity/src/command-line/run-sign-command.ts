import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { JWK } from 'jose';
import { generateAccountKey } from '../signed-command/account-key.js';
import { signCommand } from '../signed-command/sign-command.js';
import { signedCommandAlgorithms } from '../signed-command/signed-command.js';
import { usage, UsageError } from './usage.js';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/**
 * The command-line tool.
 *
 * @param args what stands after the program's name
 * @param nowSeconds when the command is issued, seconds since 1970-01-01 UTC
 * @returns what is printed
 * @throws UsageError for arguments that can't be read
 */
export async function runSignCommand(args: readonly string[], nowSeconds: number): Promise<string> {
  if (args.includes('--help') || args.length === 0) return usage;
  return args[0] === 'generate-key' ? generateKey(args.slice(1)) : sign(args, nowSeconds);
}

async function sign(args: readonly string[], nowSeconds: number): Promise<string> {
  const options = { case: text, account: text, key: text, command: text, role: text, body: text } as const;
  const further = { 'on-behalf-of': text, id: text, ttl: text, json: flag } as const;
  const { values } = readable(() => parseArgs({ args: [...args], options: { ...options, ...further } }));
  const onBehalfOf = values['on-behalf-of'];
  const key = await readKey(required('--key', values.key));
  const jws = await signCommand(key, {
    caseId: required('--case', values.case),
    serviceAccountId: required('--account', values.account),
    commandId: values.id ?? randomUUID(),
    command: { type: required('--command', values.command), body: readBody(values.body ?? '{}') },
    role: required('--role', values.role),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    issuedAt: nowSeconds,
    lifetimeSeconds: Number(values.ttl ?? 120),
  }).catch((error: unknown) => {
    throw error instanceof TypeError || error instanceof RangeError ? new UsageError(error.message) : error;
  });
  return values.json ? JSON.stringify(jws) : jws;
}

async function generateKey(args: readonly string[]): Promise<string> {
  const { values } = readable(() => parseArgs({ args: [...args], options: { out: text, algorithm: text } }));
  const out = required('--out', values.out);
  const algorithm = signedCommandAlgorithms.find((known) => known === (values.algorithm ?? 'ES256'));
  if (!algorithm) throw new UsageError(`--algorithm must be one of ${signedCommandAlgorithms.join(', ')}`);
  const { privateJwk, publicJwk } = await generateAccountKey(algorithm);
  try {
    await writeFile(out, `${JSON.stringify(privateJwk, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new UsageError(`--out: ${error instanceof Error ? error.message : String(error)}`);
  }
  return JSON.stringify(publicJwk);
}

async function readKey(file: string): Promise<JWK> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    throw new UsageError(`--key: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readBody(json: string): Record<string, unknown> {
  const body = readable(() => JSON.parse(json) as unknown, '--body must be a JSON object: ');
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new UsageError(`--body must be a JSON object; got: ${json}`);
}

function required(name: string, value: string | undefined): string {
  if (value) return value;
  throw new UsageError(`${name} is missing`);
}

function readable<T>(read: () => T, expected = ''): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(expected + (error instanceof Error ? error.message : String(error)));
  }
}
