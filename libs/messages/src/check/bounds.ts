import type { Violation } from '../violation.js';

const deepest = 12;
const mostValues = 20_000;
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const tooLarge = (expected: string): Violation => ({
  field: '',
  code: 'TOO-LARGE',
  expected,
  says: { sv: 'Innehållet är för stort eller för djupt.', en: 'The content is too large or too deep.' },
});

const badName = (field: string): Violation => ({
  field,
  code: 'NAME',
  expected: 'a name that the form has',
  says: { sv: 'Ett sådant namn tas inte emot.', en: 'Such a name is not received.' },
});

/**
 * Looks at the outer shape before anything is made of it: depth, number of values, and names that would reach an
 * object's prototype (class-transformer drops these silently; here they are refused).
 */
export function boundsViolation(body: unknown): Violation | undefined {
  let left = mostValues;
  const look = (value: unknown, depth: number): Violation | undefined => {
    left -= 1;
    if (left < 0) return tooLarge(`at most ${mostValues} values`);
    if (typeof value !== 'object' || value === null) return undefined;
    if (depth > deepest) return tooLarge(`at most ${deepest} levels`);
    for (const name of Object.keys(value)) {
      if (forbiddenNames.has(name)) return badName(name);
      const found = look((value as Record<string, unknown>)[name], depth + 1);
      if (found) return found;
    }
    return undefined;
  };
  return look(body, 1);
}
