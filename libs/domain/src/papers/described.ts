import type { Field, Fields, Money, ObjectField } from '../fields/field.js';
import type { Block, Shown } from './paper.js';
import type { Pen } from './pen.js';
import type { WordList } from './words.data.js';

type Content = { readonly [name: string]: unknown };

/** Texts longer than this stand by themselves under their own heading. */
const shortText = 120;

/**
 * What was written in a form, by the form's own labels: short values as a list, long texts and lists of objects each by
 * themselves. What was left out is left out.
 * @param content facts and body together
 * @param named what the values of some fields are called
 */
export function described(
  pen: Pen,
  fields: Fields,
  content: Content,
  named: { readonly [field: string]: WordList } = {},
): readonly Block[] {
  const given = Object.entries(fields).filter(([name]) => content[name] !== undefined && !isEmpty(content[name]));
  const apart = given.filter(([name, field]) => standsApart(field, content[name]));
  const short = given.filter((one) => !apart.includes(one));
  return [
    ...pen.entries(
      ...short.map(([name, field]) => {
        const list = named[name];
        const value = content[name];
        const shown = list ? pen.word(list, String(value)) : valueOf(pen, field, value);
        return [name, field.says.sv, field.says.en, shown] as const;
      }),
    ),
    ...apart.flatMap(([name, field]) => blockOf(pen, name, field, content[name])),
  ];
}

const isEmpty = (value: unknown) => (Array.isArray(value) && value.length === 0) || value === '';
const isTable = (field: Field): field is Field & { readonly kind: 'list'; readonly of: ObjectField } =>
  field.kind === 'list' && field.of.kind === 'object';
const standsApart = (field: Field, value: unknown) =>
  isTable(field) || (field.kind === 'text' && String(value).length > shortText);

function blockOf(pen: Pen, name: string, field: Field, value: unknown): readonly Block[] {
  if (!isTable(field)) return pen.text(name, String(value), field.says.sv, field.says.en);
  const columns = Object.entries(field.of.fields);
  return pen.table(
    name,
    field.says,
    columns.map(([id, { says, kind }]) =>
      pen.column(
        id,
        says.sv,
        says.en,
        kind === 'number' || kind === 'integer' || kind === 'money' ? 'right' : undefined,
      ),
    ),
    (value as readonly Content[]).map((row) =>
      columns.map(([id, one]) => (row[id] === undefined ? undefined : valueOf(pen, one, row[id]))),
    ),
  );
}

function valueOf(pen: Pen, field: Field, value: unknown): Shown {
  switch (field.kind) {
    case 'money':
      return pen.money(value as Money);
    case 'number':
    case 'integer':
      return pen.number(value as number);
    case 'boolean':
      return pen.yes(value as boolean);
    case 'instant':
      return pen.time(value as string);
    case 'list':
      return { text: (value as readonly unknown[]).map((one) => valueOf(pen, field.of, one).text).join('; ') };
    case 'object':
      return { text: objectText(pen, field, value as Content) };
    case 'text':
    case 'date':
    case 'id':
    case 'choice':
      return { text: String(value) };
  }
}

/** Such as `Value: 410, Source: climate declaration`. */
const objectText = (pen: Pen, { fields }: ObjectField, value: Content): string =>
  Object.entries(fields)
    .filter(([name]) => value[name] !== undefined)
    .map(([name, field]) => `${pen.say(field.says)}: ${valueOf(pen, field, value[name]).text}`)
    .join(', ');
