import { builtinModules } from 'node:module';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier/flat';
import tseslint from 'typescript-eslint';

// The boundaries rule reads Nx's cached project graph and skips itself without a word where there is none.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true });

const specs = ['**/*.spec.ts', '**/*.fixture.ts'];
const sql = ['pg', 'pg-*', 'typeorm', '@nestjs/typeorm'];
const libraries = [
  'codec',
  'domain',
  'identity',
  'local-stack',
  'messages',
  'papers',
  'persistence',
  'sealing',
  'signatures',
  'storage',
  'workflows',
];

/**
 * Which project may import which, and which npm packages: `only` lists all that are allowed, `never` those that are not.
 * Nothing imports infra, because nothing names it here. The workspace's tests break each of these once.
 */
const arrows = {
  domain: { to: [], only: ['temporal-polyfill', 'fraction.js'] },
  codec: { to: [], only: ['@temporalio/common', '@temporalio/proto'] },
  identity: { to: [], never: sql },
  // Runs in a browser, too.
  sealing: { to: [], only: ['age-encryption', 'jose', 'shamir-secret-sharing'] },
  signatures: { to: [], only: ['asn1js', 'pkijs'] },
  storage: { to: [], never: [...sql, '@nestjs/*'] },
  'local-stack': { to: [], never: ['typeorm', '@nestjs/*'] },
  messages: { to: ['domain'], never: sql },
  papers: { to: ['domain'], never: [...sql, '@nestjs/*', '@temporalio/*'] },
  workflows: { to: ['domain'], only: ['@temporalio/workflow', '@temporalio/common'] },
  persistence: { to: ['domain'], never: ['@nestjs/*', '@temporalio/*', 'fastify', '@fastify/*'] },
  api: {
    to: ['domain', 'codec', 'identity', 'messages', 'persistence', 'sealing', 'signatures', 'storage', 'workflows'],
    never: sql,
  },
  worker: {
    to: [
      'domain',
      'codec',
      'identity',
      'messages',
      'papers',
      'persistence',
      'sealing',
      'signatures',
      'storage',
      'workflows',
    ],
    never: sql,
  },
  'development-identity': { to: ['identity'], never: sql },
  rehearse: { to: libraries, never: [...sql, '@nestjs/*'] },
  tool: { to: [...libraries, 'rehearse'], never: ['typeorm', '@nestjs/*'] },
  infra: { to: ['local-stack'], never: ['typeorm', '@nestjs/*'] },
};

/** What a spec may import beside what its project may. */
const forSpecs = {
  to: ['local-stack'],
  packages: ['vitest', 'fast-check', '@temporalio/*', '@nestjs/testing'],
};

/** What only a spec may import: the plays of the domain are made to be told in tests. */
const onlyForSpecs = {
  paths: [{ name: '@behov/domain/testing', message: 'Plays belong to specifications and their fixtures.' }],
};

function boundaries({ inSpecs }) {
  const depConstraints = Object.entries(arrows).map(([type, { to, only, never }]) => ({
    sourceTag: `type:${type}`,
    onlyDependOnLibsWithTags: [...to, ...(inSpecs ? forSpecs.to : [])].map((target) => `type:${target}`),
    ...(only && { allowedExternalImports: [...only, ...(inSpecs ? forSpecs.packages : [])] }),
    ...(never && { bannedExternalImports: never.filter((name) => !inSpecs || !matches(forSpecs.packages, name)) }),
  }));
  return ['error', { banTransitiveDependencies: true, depConstraints }];
}

function matches(patterns, name) {
  return patterns.some(
    (pattern) => name === pattern || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1))),
  );
}

const nodeModules = {
  patterns: [
    {
      regex: '^node:',
      message: "Node's modules do not belong here: the code runs in a workflow and in a browser too.",
    },
    {
      regex: `^(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`,
      message: "Node's modules do not belong here: the code runs in a workflow and in a browser too.",
    },
  ],
};

const noExportAll = { selector: 'ExportAllDeclaration', message: 'List the exported names.' };
const noDynamicImport = {
  selector: 'ImportExpression',
  message: 'Import statically, so that the boundaries can be checked.',
};
const clock = 'The clock is an argument (`now`).';
const noClock = [
  { selector: 'CallExpression[callee.name="Date"]', message: clock },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: clock },
  { selector: 'MemberExpression[object.name="Date"][property.value="now"]', message: clock },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: clock },
  { selector: 'MemberExpression[object.name="Temporal"][property.value="Now"]', message: clock },
  {
    selector: 'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
    message: `${clock} A formatter without an argument formats the present moment.`,
  },
];
const pure = [
  ...noClock,
  {
    // Date.parse and Date.UTC compute; everything else either reads the clock or the machine's time zone.
    selector: ':not(MemberExpression[property.name=/^(parse|UTC)$/]) > Identifier[name="Date"]',
    message: `${clock} Dates are strings, computed with Temporal.`,
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: "Name the locale: the machine's differs.",
  },
  {
    selector: 'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
    message: "Name the locale: the machine's differs.",
  },
];
const noRandom = ['error', { object: 'Math', property: 'random', message: 'Chance is an argument.' }];
const machine = [
  'Buffer',
  'WebSocket',
  'XMLHttpRequest',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'fetch',
  'global',
  'globalThis',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
].map((name) => ({ name, message: 'The domain is pure: no clock, no chance, no machine.' }));

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '.nx/', '.behov/', '**/*.generated.*', 'coverage/'],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ inSpecs: false }),
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': ['error', onlyForSpecs],
      'no-restricted-syntax': ['error', noExportAll],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: specs,
    rules: { '@nx/enforce-module-boundaries': boundaries({ inSpecs: true }), 'no-restricted-imports': 'off' },
  },
  {
    // The reference tells what the random walk looks at.
    files: ['tools/docs/src/pages/invariants-page.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: specs,
    rules: {
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', nodeModules],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-globals': ['error', ...machine],
      'no-restricted-properties': noRandom,
      'no-restricted-syntax': ['error', noExportAll, noDynamicImport, ...pure],
    },
  },
  {
    // Dates and draws are fixed in a specification: one that reads the clock fails on another day.
    files: specs.map((pattern) => `libs/domain/src/${pattern}`),
    rules: {
      'no-restricted-properties': noRandom,
      'no-restricted-syntax': ['error', noExportAll, ...noClock],
    },
  },
  {
    files: ['libs/workflows/src/**/*.ts'],
    ignores: specs,
    rules: {
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', nodeModules],
      'no-restricted-globals': [
        'error',
        ...machine.filter(({ name }) => ['process', 'require', 'fetch'].includes(name)),
      ],
      'no-restricted-syntax': [
        'error',
        noExportAll,
        noDynamicImport,
        {
          selector: ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind="let"]',
          message: 'State at module level is shared by the runs of a worker; keep it inside the workflow.',
        },
      ],
    },
  },
  prettier,
);
