import type { Because } from './rule.js';
import type { Text } from './text.js';

/** What most lists begin with: the ids that would have been accepted where the command was given. */
export const here: Text = { sv: 'Här:', en: 'Here:' };
/** What is named has not been done or decided yet. */
export const waiting: Text = { sv: 'Väntar:', en: 'Waiting:' };
/** The only answers that the rule accepts. */
export const awaited: Text = { sv: 'Väntat:', en: 'Expected:' };

/**
 * Names values to whoever is refused, as the end of a sentence and as what would have been accepted; a dash where there are none.
 * @param lead what the sentence begins with; without it the values follow on what the rule itself says
 */
export function listed(values: readonly (string | number)[], lead?: Text): Because & { readonly expected: string } {
  const expected = values.join(', ') || '–';
  const sentence = (language: 'sv' | 'en') => `${lead ? `${lead[language]} ` : ''}${expected}.`;
  return { says: { sv: sentence('sv'), en: sentence('en') }, expected };
}

/** Names the one value there may be: where there is none the sentence has a dash, and nothing would have been accepted. */
export const listedOne = (value: string | undefined, lead?: Text): Because =>
  value === undefined ? { says: listed([], lead).says } : listed([value], lead);
