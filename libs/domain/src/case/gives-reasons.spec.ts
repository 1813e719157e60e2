import { describe, expect, it } from 'vitest';
import type { Deciding } from './command.js';
import { givesReasons } from './gives-reasons.js';

type Reasoned = { readonly reasons: string };
const holds = (body: Partial<Reasoned>) => givesReasons({ id: 'X-REASONS' }).holds({ body } as Deciding<Reasoned>);

describe('The rule that a decision gives reasons', () => {
  it('holds where they say something', () => {
    expect(holds({ reasons: ' Because. ' })).toBe(true);
  });

  it('refuses white space and nothing at all', () => {
    expect(holds({ reasons: ' \n' })).toBe(false);
    expect(holds({})).toBe(false);
  });

  it('speaks of a decision unless told otherwise', () => {
    const says = { sv: 'Svaret säger varför.', en: 'The answer says why.' };
    expect(givesReasons({ id: 'X-REASONS' })).toMatchObject({
      id: 'X-REASONS',
      says: { sv: 'Beslutet har skäl.', en: 'The decision gives reasons.' },
      basis: 'LOU 12:14: decisions are documented with their reasons.',
      field: 'reasons',
    });
    expect(givesReasons({ id: 'X-REASONS', says, basis: 'LOU 13:7' })).toMatchObject({ says, basis: 'LOU 13:7' });
  });
});
