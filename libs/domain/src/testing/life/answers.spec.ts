import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answersOf, seedsOf } from './answers.js';
import { lives } from './lives.js';

const all = lives();
const seeds = seedsOf(all);
const file = (name: string) => `../../../recorded-answers/${name.replaceAll(' ', '-')}.txt`;

/** The first ten hexadecimal digits of SHA-256 over the JSON without texts for people: the generated reference holds those. */
const digest = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value, (name, one: unknown) => (name === 'says' || name === 'subject' ? undefined : one)))
    .digest('hex')
    .slice(0, 10);

/**
 * Running cases rely on getting the answers they would have got before: what the rules answer along whole lives is recorded, and a
 * change is seen where it is made. After an intended change: `npm run record-answers -w @behov/domain`, and read what differs.
 */
describe('The recorded answers', () => {
  it.each(all.map((life) => [life.name, life] as const))('are given along %s', async (name, life) => {
    await expect(answersOf(life, seeds, digest)).toMatchFileSnapshot(file(name));
  });
});
