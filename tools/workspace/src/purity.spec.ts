import { describe, expect, it } from 'vitest';
import { lint } from './linting.js';

const domain = 'libs/domain/src/broken-on-purpose.ts';
const workflows = 'libs/workflows/src/broken-on-purpose.ts';

async function rulesBroken(path: string, code: string): Promise<(string | null)[]> {
  return [...new Set((await lint(path, code)).map(({ ruleId }) => ruleId))];
}

describe('A file in the domain', () => {
  const imports = '@typescript-eslint/no-restricted-imports';
  const globals = 'no-restricted-globals';
  const syntax = 'no-restricted-syntax';

  it.each([
    ["import 'node:fs';", imports],
    ["import 'fs';", imports],
    ["import 'fs/promises';", imports],
    ["export { createHash } from 'node:crypto';", imports],
    ["import type { Hash } from 'node:crypto';\nexport type A = Hash;", imports],
    ["export const a = import('node:fs');", syntax],
    ["export const a = import('node:' + 'fs');", syntax],
    ["import fs = require('node:fs');\nexport const a = fs;", '@typescript-eslint/no-require-imports'],
    ["export const a = require('node:fs');", '@typescript-eslint/no-require-imports'],
    ['export const a = Date.now();', syntax],
    ["export const a = Date['now']();", syntax],
    ['export const a = Date();', syntax],
    ['export const a = new Date();', syntax],
    ['export const a = new Date(0);', syntax],
    ['const Clock = Date;\nexport const a = new Clock();', syntax],
    ['export const { now } = Date;', syntax],
    ["import { Temporal } from 'temporal-polyfill';\nexport const a = Temporal.Now.instant();", syntax],
    ["export const a = new Intl.DateTimeFormat('sv').format();", syntax],
    ['export const a = (1.5).toLocaleString();', syntax],
    ["export const a = 'å'.localeCompare('ö');", syntax],
    ['export const a = Math.random();', 'no-restricted-properties'],
    ["export const a = Math['random']();", 'no-restricted-properties'],
    ['export const { random } = Math;', 'no-restricted-properties'],
    ['export const a = performance.now();', globals],
    ['export const a = crypto.randomUUID();', globals],
    ['export const a = globalThis.crypto;', globals],
    ['export const a = process.env;', globals],
    ['setTimeout(() => {}, 1);', globals],
    ['setInterval(() => {}, 1);', globals],
    ['setImmediate(() => {});', globals],
    ['queueMicrotask(() => {});', globals],
    ["export const a = fetch('http://localhost');", globals],
    ["console.log('');", globals],
    ["export const a = Buffer.from('');", globals],
    ["export const a = new Function('return 1');", 'no-new-func'],
    ["export const a = eval('1');", 'no-eval'],
  ])('is refused %s', async (code, rule) => {
    expect(await rulesBroken(domain, code)).toContain(rule);
  });

  it.each([
    "import { Temporal } from 'temporal-polyfill';\nexport const a = Temporal.Instant.from('2027-03-12T12:00:00Z');",
    "export const a = Date.parse('2027-03-12T12:00:00Z');",
    "export const a = ['å', 'ö'].toSorted((one, other) => one.localeCompare(other, 'sv'));",
    'export const a = Math.max(1, 2);',
    'export const a = (case_: { process: string }) => case_.process;',
    "import { a } from './other.js';\nexport const b = a;",
  ])('is allowed %s', async (code) => {
    expect(await rulesBroken(domain, code)).toEqual([]);
  });

  it.each(['export const a = Date.now();', 'export const a = new Date();', 'export const a = Math.random();'])(
    'is refused %s in a specification too, whose dates and draws are fixed',
    async (code) => {
      expect(await rulesBroken('libs/domain/src/broken-on-purpose.spec.ts', code)).toHaveLength(1);
    },
  );

  it("may in a specification use Node's modules", async () => {
    const code = "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;";
    expect(await rulesBroken('libs/domain/src/broken-on-purpose.spec.ts', code)).toEqual([]);
  });
});

describe('A file in the workflows', () => {
  it.each([
    ["import 'node:fs';", '@typescript-eslint/no-restricted-imports'],
    ["import 'crypto';", '@typescript-eslint/no-restricted-imports'],
    ["export const a = import('node:fs');", 'no-restricted-syntax'],
    ["export const a = require('node:fs');", '@typescript-eslint/no-require-imports'],
    ['export const a = process.env;', 'no-restricted-globals'],
    ["export const a = fetch('http://localhost');", 'no-restricted-globals'],
    ['let seen = 0;\nexport const see = () => (seen += 1);', 'no-restricted-syntax'],
    ['export let seen = 0;\nexport const see = () => (seen += 1);', 'no-restricted-syntax'],
  ])('is refused %s', async (code, rule) => {
    expect(await rulesBroken(workflows, code)).toContain(rule);
  });

  it.each([
    "import { condition } from '@temporalio/workflow';\nexport const a = condition;",
    'export const a = () => {\n  let seen = 0;\n  return (seen += 1);\n};',
  ])('is allowed %s', async (code) => {
    expect(await rulesBroken(workflows, code)).toEqual([]);
  });
});

describe('Any file', () => {
  const anywhere = 'apps/worker/src/broken-on-purpose.ts';

  it.each([
    ['export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['const a = 1;', '@typescript-eslint/no-unused-vars'],
    ['// @ts-ignore\nexport const a = 1;', '@typescript-eslint/ban-ts-comment'],
    ["export * from './other.js';", 'no-restricted-syntax'],
    ["import { A } from './other.js';\nexport const a: A = 1;", '@typescript-eslint/consistent-type-imports'],
  ])('is refused %s', async (code, rule) => {
    expect(await rulesBroken(anywhere, code)).toContain(rule);
  });

  it('can not switch a rule off by a comment', async () => {
    const code = '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const a: any = 1;';
    expect(await rulesBroken(anywhere, code)).toContain('@typescript-eslint/no-explicit-any');
  });
});
