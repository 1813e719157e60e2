import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { workspaceRoot as root } from './workspace.js';

type Seen = { readonly [rule: string]: { readonly held: number; readonly refused: number } };
interface Module {
  readonly moduleId: string;
  readonly children: { allTests(state: string): readonly unknown[] };
  meta(): { readonly rules?: Seen };
}
interface Reporter {
  onTestRunEnd(modules: readonly Module[], errors: readonly unknown[], reason: string): void;
}

const folder = join(root, 'libs/domain/rules-tested');
const load = async (file: string): Promise<unknown> => import(join(folder, file));
const { untested } = (await load('untested.mjs')) as { untested: (records: readonly Seen[]) => readonly string[] };
const { RulesTested } = (await load('reporter.mjs')) as { RulesTested: new () => Reporter };

const both = { held: 1, refused: 1 };
const files = globSync('libs/domain/dist/**/*.spec.js', { cwd: root }).map((one) => join(root, one));
const ran = (rules: Seen, skipped: readonly unknown[] = [], of = files): readonly Module[] =>
  of.map((moduleId) => ({ moduleId, children: { allTests: () => skipped }, meta: () => ({ rules }) }));

/** What the reporter makes of a run: whether it failed it, and what it said. */
function judged(modules: readonly Module[], reason = 'passed') {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const before = process.exitCode;
  new RulesTested().onTestRunEnd(modules, [], reason);
  const failed = process.exitCode === 1;
  process.exitCode = before;
  return { failed, said: said.mock.calls.flat().join('\n') };
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('The rules that were seen', () => {
  it('are tested when they have held and refused, be it in two files', () => {
    expect(untested([{ A: { held: 3, refused: 0 } }, { A: { held: 0, refused: 1 } }])).toEqual([]);
  });

  it('are not when one of the two is lacking', () => {
    const lacking = { A: { held: 3, refused: 0 }, B: { held: 0, refused: 0 }, C: { held: 0, refused: 2 }, D: both };
    expect(untested([lacking])).toEqual(['A: never refused', 'B: never held, never refused', 'C: never held']);
  });
});

describe('A run of all specifications', () => {
  it('fails when a rule was never seen refusing, and names it', () => {
    const { failed, said } = judged(ran({ A: both, B: { held: 1, refused: 0 } }));
    expect([failed, said.includes('B: never refused'), said.includes('A:')]).toEqual([true, true, false]);
  });

  it('passes when every rule was seen on both sides', () => {
    expect(judged(ran({ A: both }))).toEqual({ failed: false, said: '' });
  });

  it('is not judged when it was only a part, passed something over or was broken off', () => {
    const lacking = { A: { held: 1, refused: 0 } };
    expect(judged(ran(lacking, [], files.slice(1))).failed).toBe(false);
    expect(judged(ran(lacking, ['skipped'])).failed).toBe(false);
    expect(judged(ran(lacking), 'interrupted').failed).toBe(false);
  });
});
