// Fails the run when some rule was not seen both holding and refusing by the domain's specifications. Says nothing of a run that
// was given only some of them.
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { untested } from './untested.mjs';

const root = resolve(import.meta.dirname, '../../..');

export class RulesTested {
  onTestRunEnd(modules, _errors, reason) {
    if (reason === 'interrupted' || !isWhole(modules)) return;
    const missing = untested(modules.flatMap((module) => module.meta().rules ?? []));
    if (missing.length === 0) return;
    console.error(`\nRules that no specification of the domain shows at both sides:\n${missing.join('\n')}`);
    process.exitCode = 1;
  }
}

/** Every file of the domain's specifications ran, and nothing in them was passed over. */
function isWhole(modules) {
  const ran = new Map(modules.map((module) => [module.moduleId, module]));
  const files = globSync('libs/domain/dist/**/*.spec.js', { cwd: root }).map((one) => ran.get(resolve(root, one)));
  return files.every((module) => module && [...module.children.allTests('skipped')].length === 0);
}
