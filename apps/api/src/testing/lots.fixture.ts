import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { momentsOf } from '@behov/domain/testing';
import { projectRoot } from '@behov/local-stack';
import type { Given } from './lived-case.fixture.js';
import type { Offered } from './played-competition.fixture.js';

export const lots = ['1', '2'];

const moments = () => momentsOf('open-2');

/** What was given to an open procedure in two lots until its start was decided. */
export function startedInLots(): readonly Given[] {
  const all = moments();
  return all
    .slice(
      0,
      all.findIndex(({ given }) => given.command.type === 'WriteDocuments'),
    )
    .map(({ given }) => given);
}

/** What its play gives with a command. */
export const givenInLots = (type: string) =>
  moments().find(({ given }) => given.command.type === type)!.given.command.body;

/** A notice that leaves sixty days for tenders. */
export function noticeFrom(now: string): object {
  const inDays = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
  return {
    ...givenInLots('PublishNotice'),
    ...{ dispatchedAt: now, submissionsDueAt: inDays(60), questionsUntilOn: inDays(45).slice(0, 10) },
  };
}

/** A tender for both lots, at the same price in each, that promises all that is required. */
export function tenderForBoth(price: number): Offered {
  const requirements = givenInLots('WriteDocuments')['functionalRequirements'] as readonly { readonly id: string }[];
  return {
    offers: lots.map((lot) => ({ lot, price, values: [{ criterion: 'climate', value: 200 }] })),
    answers: requirements.map(({ id }) => ({ requirement: id, text: 'It does.', files: [] })),
  };
}

/** The same base64 with a bit changed near its end. */
export function damaged(sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  bytes[bytes.length - 5] = bytes[bytes.length - 5]! ^ 1;
  return bytes.toString('base64');
}

/** What the program that verifies published competitions says of one. @throws Error where something in it does not hold */
export async function verified(competition: object): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'behov-verify-'));
  const path = join(folder, 'competition.json');
  await writeFile(path, JSON.stringify(competition));
  const program = join(projectRoot, 'tools/verify/dist/main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, path, '--json']);
  await rm(folder, { recursive: true });
  return JSON.parse(stdout) as object;
}
