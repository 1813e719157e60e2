import type { Field, Fields } from '@behov/domain';
import { both, code, codes, table } from '../markdown.js';

interface Row {
  readonly path: string;
  readonly field: Field;
  readonly kept: 'fact' | 'body';
}

/** The fields of a message, nested ones by their path; undefined when it has none. */
export function fieldsTable(fields: Fields): string | undefined {
  const rows = rowsOf(fields, '', undefined);
  if (rows.length === 0) return undefined;
  return table(
    ['Field', 'Svenska / English', 'Kind and limits', 'Required', 'Kept as'],
    rows.map(({ path, field, kept }) => [
      code(path),
      both(field.says),
      limits(field),
      field.optional ? '' : 'yes',
      kept,
    ]),
  );
}

/** Where a value is kept is decided by its top-level field: an object or list is kept whole. */
function rowsOf(fields: Fields, before: string, keptWith: Row['kept'] | undefined): readonly Row[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const kept = keptWith ?? field.kept ?? 'fact';
    const own = { path: field.kind === 'list' ? `${path}[]` : path, field, kept };
    const inner = field.kind === 'list' ? field.of : field;
    return [own, ...(inner.kind === 'object' ? rowsOf(inner.fields, `${own.path}.`, kept) : [])];
  });
}

function limits(field: Field): string {
  switch (field.kind) {
    case 'text':
      return `text, at most ${field.max} characters`;
    case 'number':
    case 'integer':
      return `${field.kind}, ${field.min} to ${field.max}`;
    case 'choice':
      return `one of ${codes(field.of)}`;
    case 'list':
      return `list of ${field.min} to ${field.max}: ${field.of.kind === 'object' ? 'objects' : limits(field.of)}`;
    case 'date':
      return 'date in Stockholm, `YYYY-MM-DD`';
    case 'instant':
      return 'instant, ISO 8601 with `Z` or an offset';
    case 'id':
      return 'name without white space, at most 200 characters';
    case 'money':
      return 'amount excluding VAT and ISO 4217 currency';
    case 'boolean':
      return 'true or false';
    case 'object':
      return 'object';
  }
}
