import type { Text } from '../case/text.js';
import type { Field, Fields, Money } from '../fields/field.js';

const same = (text: string): Text => ({ sv: text, en: text });
/** Thousands apart, decimals as they are. */
function inWords(amount: number): string {
  const [whole = '', decimals] = String(amount).split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}

const joined = (texts: readonly Text[], between: string): Text => ({
  sv: texts.map((one) => one.sv).join(between) || '–',
  en: texts.map((one) => one.en).join(between) || '–',
});

/** An answer as people read it: the value itself, yes or no, an amount with its currency, the items of a list. */
export function answerText(field: Field | undefined, value: unknown): Text {
  if (value === undefined) return { sv: 'inte besvarad', en: 'not answered' };
  if (typeof value === 'boolean') return value ? { sv: 'ja', en: 'yes' } : { sv: 'nej', en: 'no' };
  if (field?.kind === 'money') return same(`${inWords((value as Money).amount)} ${(value as Money).currency}`);
  if (field?.kind === 'object') return partsOf(field.fields, value as object);
  if (Array.isArray(value)) {
    const of = field?.kind === 'list' ? field.of : undefined;
    const items = value.map((one: unknown) => answerText(of, one));
    return joined(items, of?.kind === 'object' ? '; ' : ', ');
  }
  return same(String(value));
}

const speaksForItself = ['id', 'text'];

/** The parts of an item, each with what it answers where the value alone does not say it. */
function partsOf(fields: Fields, item: object): Text {
  const parts = Object.entries(item).map(([name, value]) => {
    const field = fields[name];
    const text = answerText(field, value);
    if (!field || speaksForItself.includes(field.kind)) return text;
    return { sv: `${lower(field.says.sv)}: ${text.sv}`, en: `${lower(field.says.en)}: ${text.en}` };
  });
  return joined(parts, ', ');
}

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
