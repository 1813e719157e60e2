import { ESLint } from 'eslint';
import type { Linter } from 'eslint';
import { workspaceRoot } from './workspace.js';

export const boundariesRule = '@nx/enforce-module-boundaries';

/** Rules that need types need a file on disk; the files linted here are only text. */
const withoutTypes: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: { parserOptions: { projectService: false } },
  rules: {
    '@typescript-eslint/await-thenable': 'off',
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-misused-promises': 'off',
    '@typescript-eslint/switch-exhaustiveness-check': 'off',
  },
};

/**
 * What the workspace's lint says about a text, as if it stood in the file named (relative to the top; it need not exist).
 * `overrides` come after the workspace's own settings.
 */
export async function lint(path: string, code: string, overrides: Linter.Config[] = []): Promise<Linter.LintMessage[]> {
  const eslint = new ESLint({ cwd: workspaceRoot, overrideConfig: [withoutTypes, ...overrides] });
  const results = await eslint.lintText(code, { filePath: path });
  return results.flatMap((result) => result.messages);
}

/**
 * What the boundaries alone say. The check for circles is put aside: it speaks before the constraints do, and would
 * hide that one of them is missing.
 */
export async function lintBoundaries(path: string, code: string): Promise<Linter.LintMessage[]> {
  const config = (await new ESLint({ cwd: workspaceRoot }).calculateConfigForFile(path)) as Linter.Config;
  const rule = config.rules?.[boundariesRule] as [Linter.Severity, object];
  const messages = await lint(path, code, [
    {
      files: ['**/*.ts'],
      rules: { [boundariesRule]: ['error', { ...rule[1], ignoredCircularDependencies: [['*', '*']] }] },
    },
  ]);
  return messages.filter(({ ruleId }) => ruleId === boundariesRule || ruleId === null);
}
