import { describe, expect, it } from 'vitest';
import { definitions } from '../../procedures/registry.js';
import { look } from './invariants/look.js';
import { walk } from './walk.js';
import { inALine, neverIn, shortfall, walked } from './walk.report.js';

/** What Node gives besides the language: the domain itself is without it. */
const { process, console } = globalThis as unknown as {
  readonly process: { readonly env: { readonly [name: string]: string | undefined } };
  readonly console: { info(line: string): void };
};

/** The seed of a walk: `BEHOV_WALK_SEED`, or the same one every time. */
export function walkSeed(): number {
  const given = Number(process.env['BEHOV_WALK_SEED']);
  return Number.isInteger(given) && given > 0 ? given : 20_270_401;
}

/** Commands of each procedure's walk, at least and at most, and acceptances of each kind. */
export const size = { commands: 6_000, atMost: 60_000, each: 50 } as const;

/** How many specifications share the procedures, so that they are walked through side by side. */
export const parts = 3;

/** The procedures of one part. */
export const inPart = (part: number) => walked(definitions).filter((_, at) => at % parts === part);

/** Specifies one part of the procedures by walking through them. */
export function specifyWalks(part: number): void {
  const seed = walkSeed();
  describe(`A random walk (BEHOV_WALK_SEED=${seed})`, () => {
    it.each(inPart(part).map((one) => [one.id, one] as const))(
      'breaks no invariant, and covers every command, stage and exit of the procedure %s',
      (_id, procedure) => {
        const coverage = walk(procedure, { ...size, seed, never: neverIn(procedure.id), look });
        // What it walked through is what a reader of the report wants to see.
        console.info(`${inALine(coverage)}; again with BEHOV_WALK_SEED=${seed}`);
        expect(shortfall(coverage, size.each)).toEqual([]);
        expect(coverage.accepted / coverage.given).toBeGreaterThanOrEqual(0.3);
      },
      600_000,
    );
  });
}
