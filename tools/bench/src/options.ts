import { parseArgs } from 'node:util';

export const partNames = ['throughput', 'lag', 'burst', 'suppliers', 'storage', 'open-cases'] as const;
export type PartName = (typeof partNames)[number];

export interface Options {
  /** A few seconds for each part: proves that the bench runs, and measures nothing that is worth much. */
  readonly quick: boolean;
  readonly parts: readonly PartName[];
  /** Where the figures are written. */
  readonly out: string | undefined;
  /** What readers of the page should know of this run. */
  readonly note: string | undefined;
  /** Where the API's and the worker's processor profiles are written. */
  readonly profile: string | undefined;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const usage = `Usage: npm run bench [-- --quick] [-- --only PART[,PART]] [-- --out DIR] [-- --note TEXT] [-- --profile DIR]
Parts: ${partNames.join(', ')}
A whole run takes about twenty minutes and writes docs/benchmarks; a quick or partial one writes to --out alone.`;

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { quick: { type: 'boolean', default: false }, only: text, out: text, note: text, profile: text },
    });
    const { quick, only, out, note, profile } = values;
    return { quick, parts: only === undefined ? partNames : only.split(',').map(partOf), out, note, profile };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

function partOf(name: string): PartName {
  const found = partNames.find((one) => one === name);
  if (!found) throw new Error(`There is no part named ${name}.`);
  return found;
}
