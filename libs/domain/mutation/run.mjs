// Mutation testing of the domain, folder by folder: npm run mutation -- award notice (without names: every folder).
// Keeps each folder's score in docs/mutation/results.json and makes the page beside it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { page } from './page.mjs';

const dist = 'libs/domain/dist';
const results = 'docs/mutation/results.json';
const apart = ['testing'];

const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : all();
for (const folder of folders) await measure(folder);

function all() {
  return readdirSync(dist, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !apart.includes(one.name))
    .map((one) => one.name)
    .toSorted();
}

async function measure(folder) {
  const from = performance.now();
  mkdirSync('.behov/mutation/log', { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'libs/domain/mutation/stryker.config.mjs'],
    { env: { ...process.env, BEHOV_MUTATE: folder }, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  writeFileSync(join('.behov/mutation/log', `${folder}.txt`), stdout + stderr);
  const report = join('.behov/mutation/report', `${folder}.json`);
  if (status !== 0 || !existsSync(report)) {
    console.error(`${folder}: not measured, see .behov/mutation/log/${folder}.txt`);
    process.exitCode = 1;
    return;
  }
  const score = count(JSON.parse(readFileSync(report, 'utf8')), (performance.now() - from) / 1000);
  await keep(folder, score);
  console.log(`${folder}: ${score.killed} of ${score.mutants} killed (${percent(score)} %), ${score.seconds} s`);
}

function percent({ killed, mutants }) {
  return mutants === 0 ? '–' : ((100 * killed) / mutants).toFixed(1);
}

function count(report, seconds) {
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const of = (...status) => mutants.filter((one) => status.includes(one.status)).length;
  const killed = of('Killed', 'Timeout');
  return {
    killed,
    mutants: killed + of('Survived', 'NoCoverage'),
    setAside: of('Ignored'),
    seconds: Math.round(seconds),
  };
}

async function keep(folder, score) {
  mkdirSync('docs/mutation', { recursive: true });
  const before = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
  const now = Object.fromEntries(
    Object.entries({ ...before, [folder]: score }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(results, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync('docs/mutation/README.md', await format(page(now), { parser: 'markdown', printWidth: 120 }));
}
