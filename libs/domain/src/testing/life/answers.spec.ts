import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { answersOf } from './answers.js';
import { lifeNamed, lifeNames } from './lives.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where each of thousands of faults waits for the answers: along which lives they are asked for; all, where it isn't given. */
    readonly lives?: readonly string[];
  }
}

const names = lifeNames.filter((name) => inject('lives')?.includes(name) ?? true);

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
  it.each(names)('are given along %s', async (name) => {
    await expect(answersOf(lifeNamed(name), digest)).toMatchFileSnapshot(`../../../recorded-answers/${name}.txt`);
  });
});
