import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import type { Copy, From } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { composeFile } from './compose-file.js';
import { manifestOf, projects, textOf, workspaceRoot } from './workspace.js';

const text = textOf('infra/production/Dockerfile');
const dockerfile = DockerfileParser.parse(text);
const stages = dockerfile.getFROMs();
const lastStage = stages.at(-1)!;

function inLastStage(keyword: string): string[] {
  return dockerfile
    .getInstructions()
    .filter((instruction) => instruction.getKeyword() === keyword)
    .filter((instruction) => instruction.getRange().start.line > lastStage.getRange().start.line)
    .map((instruction) => instruction.getArgumentsContent() ?? '');
}

function words(copy: Copy): string[] {
  return copy.getArguments().map((argument) => argument.getValue());
}

describe('The image', () => {
  it("is made of Node's image of the version that the workspace has", () => {
    const node = manifestOf('.').devDependencies!['node'];
    for (const stage of stages as From[]) expect(stage.getImage()).toBe(`node:${node}-bookworm-slim`);
  });

  it('copies only what is there', () => {
    const copied = dockerfile
      .getCOPYs()
      .filter((copy) => !copy.getFlags().some((flag) => flag.getName() === 'from'))
      .flatMap((copy) => words(copy).slice(0, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(join(workspaceRoot, path)))).toEqual([]);
  });

  it('copies from stages that are there', () => {
    const names = (stages as From[]).map((stage) => stage.getBuildStage());
    const from = dockerfile.getCOPYs().flatMap((copy) => {
      const flag = copy.getFlags().find((candidate) => candidate.getName() === 'from');
      return flag ? [flag.getValue()] : [];
    });
    expect(from.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('is given what it copies, and neither secrets nor what the machine has built', () => {
    const ignore = textOf('infra/production/Dockerfile.dockerignore').split('\n');
    const copied = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getFlags().length === 0)
      .flatMap((copy) =>
        words(copy)
          .slice(0, -1)
          .map((path) => path.split('/')[0]!),
      );
    expect(copied.filter((path) => !ignore.includes(`!${path}`))).toEqual([]);
    const refused = ['**/node_modules', '**/dist', 'infra/production/secrets', 'infra/production/settings.env'];
    expect(ignore.slice(-refused.length - 1).sort()).toEqual(expect.arrayContaining(refused));
  });

  it('runs as a user who is not root', () => {
    expect(inLastStage('USER')).toEqual(['node']);
  });

  it('starts the program as the first process, so that it hears SIGTERM', () => {
    const [entrypoint] = inLastStage('ENTRYPOINT').map((json) => JSON.parse(json) as string[]);
    expect(entrypoint).toEqual(['/bin/sh', 'infra/production/read-secrets.sh']);
    expect(textOf('infra/production/read-secrets.sh').trimEnd().split('\n').at(-1)).toBe('exec "$@"');
  });

  it('holds what each service starts', () => {
    const copied = dockerfile
      .getCOPYs()
      .filter((copy) => copy.getRange().start.line > lastStage.getRange().start.line)
      .flatMap((copy) => words(copy).slice(0, -1))
      .map((path) => path.replace('/behov/', ''));
    const started = Object.values(composeFile().services)
      .filter(({ build }) => build)
      .map(({ command }) => command![1]!);
    expect(started.filter((path) => !copied.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
  });

  it('leaves out every project that is for development', () => {
    const lines = text.split('\n').slice(lastStage.getRange().start.line);
    const left = projects().filter(({ folder }) => /^(tools|infra)\/|development/.test(`${folder}/`));
    for (const { folder } of left) expect(lines.join('\n')).not.toMatch(new RegExp(` ${folder}(\\s|$)`));
  });
});
