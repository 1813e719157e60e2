import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, everything, keys, whole } from './competition.fixture.js';
import { runVerify } from './run-verify.js';

const folder = await mkdtemp(join(tmpdir(), 'verify-'));
const at = (name: string) => join(folder, name);
const main = fileURLToPath(new URL('main.js', import.meta.url));

beforeAll(async () => {
  const broken = await changed(whole, (file) => void file.windows[0]!.counted.pop());
  const files = {
    'competition.json': whole,
    'broken.json': broken,
    'keys.json': keys,
    'answer.json': { jws: everything[2]!.receipt },
    'submission.json': everything[3]!.sent,
    'other.json': { format: 'another' },
  };
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), JSON.stringify(content));
  await writeFile(at('receipt.jws'), `${everything[2]!.receipt}\n`);
  await writeFile(at('text.txt'), 'no JSON');
});
afterAll(() => rm(folder, { recursive: true }));

describe('The program that verifies', () => {
  it('prints a line for each check, and ends with 0 when all holds', async () => {
    const args = ['--keys', at('keys.json'), '--receipt', at('receipt.jws'), '--receipt', at('answer.json')];
    const { prints, exitCode } = await runVerify([at('competition.json'), ...args, '--tender', at('submission.json')]);
    expect(exitCode).toBe(0);
    expect(prints).toContain('holds      The receipt is found (receipt.jws)');
    expect(prints).toContain('The receipt is found (answer.json)');
    expect(prints).toContain('The own tender is found (submission.json): Counts in final-tenders');
    expect(prints).toMatch(/All that is shown holds\.$/);
  });

  it('says so in Swedish, and what it could not tell', async () => {
    const { prints } = await runVerify([at('competition.json'), '--language', 'sv']);
    expect(prints).toContain('Kedjan av inlämningar är hel');
    expect(prints).toMatch(/Allt som visas stämmer; 1 visas inte\.$/);
  });

  it('ends with 1 when something fails', async () => {
    const { prints, exitCode } = await runVerify([at('broken.json'), '--language', 'sv']);
    expect(exitCode).toBe(1);
    expect(prints).toContain('FEL         Det som räknas är det som kom in (final-tenders): Inlämning 4 är utelämnad');
    expect(prints).toMatch(/fel: filen håller inte\.$/);
  });

  it('gives its findings as JSON', async () => {
    const { prints, exitCode } = await runVerify([at('broken.json'), '--json']);
    const { verified, findings } = JSON.parse(prints) as { verified: boolean; findings: readonly object[] };
    expect([verified, exitCode]).toEqual([false, 1]);
    expect(findings).toContainEqual(expect.objectContaining({ check: 'COUNTED', outcome: 'fails' }));
  });

  it.each([
    ['exactly one', []],
    ['sv or en', ['competition.json', '--language', 'de']],
    ['cannot be read', ['nothing.json']],
    ['not a JSON object', ['text.txt']],
    ['not a behov-competition/1 file', ['other.json']],
    ['not a set of keys', ['competition.json', '--keys', at('other.json')]],
    ['has no receipt', ['competition.json', '--receipt', at('other.json')]],
    ["Unknown option '--odd'", ['competition.json', '--odd']],
  ] as const)('refuses what it cannot check: %s', async (says, [file, ...more]) => {
    const args = file === undefined ? ['--json'] : [at(file), ...more];
    await expect(runVerify(args)).rejects.toThrow(says);
  });

  it('tells how it is used', async () => {
    expect((await runVerify([])).prints).toContain('verify FILE');
    expect((await runVerify(['--help'])).exitCode).toBe(0);
  });

  it('runs alone, and ends with 2 for a file that it cannot read', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [main, at('competition.json'), '--keys', at('keys.json')]);
    expect(stdout).toContain('All that is shown holds.');
    await expect(run(process.execPath, [main, at('text.txt')])).rejects.toMatchObject({ code: 2 });
    await expect(run(process.execPath, [main, at('broken.json')])).rejects.toMatchObject({ code: 1 });
  }, 30_000);
});
