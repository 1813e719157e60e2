// npm test: installs and builds what is missing, then formatting, lint and every specification; stops at the first that fails.
import { hand, prepare } from './bootstrap.mjs';

const steps = [
  ['Formatting', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['Lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['Specifications', ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]],
];

process.exitCode = 1;
if (await prepare([])) process.exitCode = await inOrder(steps);

async function inOrder([first, ...rest]) {
  if (!first) return 0;
  const [what, program] = first;
  const from = performance.now();
  console.log(`\n${what}`);
  const status = await hand(program, { ...process.env, NX_DAEMON: 'false' });
  console.log(
    `${what}: ${status === 0 ? 'passed' : `failed (exit status ${status})`}, ${((performance.now() - from) / 1000).toFixed(1)} s`,
  );
  return status === 0 ? inOrder(rest) : status;
}
