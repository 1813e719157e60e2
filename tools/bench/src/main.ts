// Measures the program beside two floors: npm run bench -- --help
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@behov/local-stack';
import { bench } from './bench.js';
import { partNames, readOptions, usage, UsageError } from './options.js';
import { aims } from './report/aims.js';
import { json } from './report/json.js';
import { page } from './report/page.js';

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(usage);
  const options = readOptions(args);
  const results = await bench(options, (line) => console.error(line));
  const isWhole = !options.quick && options.parts.length === partNames.length;
  const out = options.out ?? (isWhole ? join(projectRoot, 'docs/benchmarks') : undefined);
  if (out) {
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'results.json'), json(results));
    await writeFile(join(out, 'README.md'), page(results));
  } else console.log(page(results));
  if (Object.keys(results.failed ?? {}).length > 0) process.exitCode = 1;
  for (const { says, figure, reached } of aims(results)) {
    console.error(`${reached ? 'reached' : 'not reached'}: ${says}: ${figure}`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
