import { describe, expect, it } from 'vitest';
import {
  boolean,
  choice,
  date,
  id,
  instant,
  integer,
  label,
  list,
  money,
  number,
  object,
  text,
} from '../fields/build.js';
import type { Field } from '../fields/field.js';
import { described } from './described.js';
import { penFor } from './pen.js';

const en = penFor('en');
const written = (field: Field, value: unknown) => described(en, { it: field }, { it: value });
const shown = (field: Field, value: unknown) => {
  const [block] = written(field, value);
  return block?.kind === 'entries' ? block.entries[0]?.text.replaceAll('\u00a0', ' ') : undefined;
};
const value = object('Värde', 'Value', {
  amount: number('Värde', 'Value', [0, 10_000]),
  source: label('Källa', 'Source', 200, { optional: true }),
});

describe('A form that is told in a paper', () => {
  it.each([
    ['an amount', money('B', 'Amount'), { amount: 1000, currency: 'SEK' }, '1 000 SEK'],
    ['a number', number('T', 'Number', [0, 9]), 2.5, '2.5'],
    ['a whole number', integer('A', 'Number', [0, 9_000]), 1234, '1 234'],
    ['an answer', boolean('S', 'So'), false, 'No'],
    ['an instant', instant('N', 'When'), '2027-06-15T22:30:00.000Z', '2027-06-16 00:30:00'],
    ['a day', date('D', 'Day'), '2027-06-16', '2027-06-16'],
    ['an id', id('I', 'Id'), 'x1', 'x1'],
    ['a choice', choice('V', 'Choice', ['a', 'b']), 'b', 'b'],
    ['a short text', label('N', 'Name'), 'Roofs', 'Roofs'],
    ['several', list('F', 'Several', number('T', 'Number', [0, 9]), [0, 9]), [1, 2.5], '1; 2.5'],
    ['an object', value, { amount: 4100, source: 'declaration' }, 'Value: 4 100, Source: declaration'],
    ['an object, what it has', value, { amount: 410 }, 'Value: 410'],
  ])('shows %s', (_what, field, given, expected) => {
    expect(shown(field as Field, given)).toBe(expected);
  });

  it('keeps the value of what is formatted beside its text', () => {
    expect(written(integer('A', 'Number', [0, 9_000]), 1234)).toEqual([
      { kind: 'entries', entries: [{ id: 'it', label: 'Number', text: '1\u00a0234', value: 1234 }] },
    ]);
  });

  it.each([
    ['what was not given', undefined],
    ['an empty text', ''],
    ['an empty list', []],
  ])('leaves out %s', (_what, given) => {
    expect(written(list('F', 'Several', label('N', 'Name'), [0, 9]), given)).toEqual([]);
  });

  it('shows no and nought', () => {
    expect(shown(boolean('S', 'So'), false)).toBe('No');
    expect(shown(number('T', 'Number', [0, 9]), 0)).toBe('0');
  });

  it('has a text of more than 120 characters stand by itself, under its own heading', () => {
    expect(shown(text('S', 'Why'), 'x'.repeat(120))).toBe('x'.repeat(120));
    expect(written(text('S', 'Why'), 'x'.repeat(121))).toEqual([
      { kind: 'text', id: 'it', label: 'Why', text: 'x'.repeat(121) },
    ]);
    expect(shown(list('F', 'Several', label('N', 'Name'), [0, 9]), ['x'.repeat(121)])).toBe('x'.repeat(121));
  });

  it('has a list of objects stand as a table, with figures to the right', () => {
    const rows = object('Rad', 'Row', {
      name: label('N', 'Name'),
      number: number('T', 'Number', [0, 9]),
      count: integer('A', 'Count', [0, 9]),
      value: money('V', 'Value', { optional: true }),
    });
    const [table] = written(list('F', 'Several', rows, [0, 9]), [{ name: 'a', number: 1.5, count: 2 }]);
    expect(table).toMatchObject({ kind: 'table', id: 'it', caption: 'Several' });
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.columns.map((one) => [one.id, one.label, one.align])).toEqual([
      ['name', 'Name', undefined],
      ['number', 'Number', 'right'],
      ['count', 'Count', 'right'],
      ['value', 'Value', 'right'],
    ]);
    expect(table.rows[0]?.map((one) => one.text)).toEqual(['a', '1.5', '2', '–']);
  });

  it('tells what stands apart after what is short, and names values where it was told how', () => {
    const fields = { why: text('S', 'Why'), basis: choice('G', 'Basis', ['price', 'cost']) };
    const words = { basis: { price: { sv: 'priset', en: 'the price' } } };
    const blocks = described(en, fields, { why: 'x'.repeat(121), basis: 'price' }, words);
    expect(blocks).toEqual([
      { kind: 'entries', entries: [{ id: 'basis', label: 'Basis', text: 'the price', value: 'price' }] },
      { kind: 'text', id: 'why', label: 'Why', text: 'x'.repeat(121) },
    ]);
  });
});
