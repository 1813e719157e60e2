import type { Text } from '../case/text.js';
import type { Field, Money } from '../fields/field.js';

const same = (text: string): Text => ({ sv: text, en: text });
/** Thousands apart, decimals as they are. */
function inWords(amount: number): string {
  const [whole = '', decimals] = String(amount).split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

/** An answer as people read it: the value itself, yes or no, an amount with its currency, the items of a list. */
export function answerText(field: Field | undefined, value: unknown): Text {
  if (value === undefined) return { sv: 'inte besvarad', en: 'not answered' };
  if (typeof value === 'boolean') return value ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' };
  if (field?.kind === 'money') return same(`${inWords((value as Money).amount)} ${(value as Money).currency}`);
  if (Array.isArray(value)) {
    const items = value.map((one: unknown) => (typeof one === 'object' ? Object.values(one ?? {}).join(' ') : one));
    return same(items.join(', ') || '–');
  }
  return same(String(value));
}
