// npm run <program>: installs and builds what is missing, then runs one of the project's compiled programs.
// With --beside first, it gets the environment of the program that npm start runs here, where the shell's own does not say else.
import { hand, prepare } from './bootstrap.mjs';

const [first, ...rest] = process.argv.slice(2);
const program = first === '--beside' ? rest : [first, ...rest];

process.exitCode = 1;
if (await prepare([])) {
  const { runningEnvironment } = await import('@behov/local-stack');
  const beside = first === '--beside' && process.env.BEHOV_MODE !== 'production' ? runningEnvironment() : {};
  process.exitCode = await hand(program, { ...beside, ...process.env });
}
