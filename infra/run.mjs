// npm run <program>: installs and builds what is missing, then runs one of the project's compiled programs.
import { runCompiled } from './bootstrap.mjs';

process.exitCode = await runCompiled(process.argv.slice(2));
