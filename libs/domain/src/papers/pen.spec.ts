import { describe, expect, it } from 'vitest';
import { penFor } from './pen.js';
import { word } from './words.data.js';

const [sv, en] = [penFor('sv'), penFor('en')];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('The pen', () => {
  it('writes one language, and names it', () => {
    expect([sv.language, en.language]).toEqual(['sv', 'en']);
    expect([sv.say({ sv: 'pris', en: 'price' }), en.say({ sv: 'pris', en: 'price' })]).toEqual(['pris', 'price']);
    expect([sv.says('pris', 'price'), en.says('pris', 'price')]).toEqual(['pris', 'price']);
  });

  it.each([
    ['Directive 2014/24/EU, Articles 31 and 49', 'direktiv 2014/24/EU, artikel 31 and 49'],
    ['Article 1; Directive 1, Article 2; Directive 2', 'artikel 1; direktiv 1, artikel 2; direktiv 2'],
    ['LOU 6:1', 'LOU 6:1'],
  ])('names the directive in Swedish: %s', (basis, swedish) => {
    expect(sv.provision(basis)).toBe(swedish);
    expect(en.provision(basis)).toBe(basis);
  });

  it('writes a number with its unit, if it has one', () => {
    expect(sv.number(1250.5)).toEqual({ text: '1\u00a0250,5', value: 1250.5 });
    expect(en.number(3, 'kg')).toEqual({ text: '3\u00a0kg', value: 3 });
  });

  it.each([
    ['SEK', '10 kr', '10 SEK'],
    ['EUR', '10 EUR', '10 EUR'],
  ])('writes money in %s', (currency, swedish, english) => {
    const money = { amount: 10, currency };
    expect(plain(sv.money(money).text)).toBe(swedish);
    expect(plain(en.money(money).text)).toBe(english);
    expect(en.money(money).value).toEqual(money);
  });

  it('writes a day as it stands, and an instant to the second in Stockholm', () => {
    expect(sv.day('2027-06-16')).toEqual({ text: '2027-06-16', value: '2027-06-16' });
    expect(sv.time('2027-06-15T22:30:59.999Z')).toEqual({
      text: '2027-06-16 00:30:59',
      value: '2027-06-15T22:30:59.999Z',
    });
  });

  it('writes yes and no', () => {
    expect([sv.yes(true), sv.yes(false)]).toEqual([
      { text: 'Ja', value: true },
      { text: 'Nej', value: false },
    ]);
    expect([en.yes(true).text, en.yes(false).text]).toEqual(['Yes', 'No']);
  });

  it('writes what a value is called, or the value itself', () => {
    const list = { price: { sv: 'pris', en: 'price' } };
    expect(en.word(list, 'price')).toEqual({ text: 'price', value: 'price' });
    expect(sv.word(list, 'price')).toEqual({ text: 'pris', value: 'price' });
    expect(sv.word(list, 'toString')).toEqual({ text: 'toString', value: 'toString' });
    expect(word(list, 'cost')).toEqual({ sv: 'cost', en: 'cost' });
  });

  it('writes several values together, and that there are none', () => {
    expect(sv.list(['a', 'b'])).toEqual({ text: 'a, b', value: ['a', 'b'] });
    expect([sv.none(), en.none()]).toEqual([
      { text: 'Inga', value: null },
      { text: 'None', value: null },
    ]);
    expect(en.none('Ingen', 'Nobody')).toEqual({ text: 'Nobody', value: null });
  });

  it('writes an entry with its label, a text or what a value shows', () => {
    expect(en.entry('lot', 'Del', 'Lot', 'Roofs')).toEqual({ id: 'lot', label: 'Lot', text: 'Roofs' });
    expect(sv.entry('n', 'Antal', 'Number', sv.number(2))).toEqual({ id: 'n', label: 'Antal', text: '2', value: 2 });
  });

  it('leaves out entries without a value, and the list where all are', () => {
    expect(en.entries(['a', 'A', 'A', undefined])).toEqual([]);
    expect(en.entries(['a', 'Å', 'A', 'x'], ['b', 'B', 'B', undefined])).toEqual([
      { kind: 'entries', entries: [{ id: 'a', label: 'A', text: 'x' }] },
    ]);
  });

  it('writes a text, with a label where it has one', () => {
    expect(en.text('t', undefined, 'Skäl', 'Reasons')).toEqual([]);
    expect(en.text('t', 'x')).toEqual([{ kind: 'text', id: 't', text: 'x' }]);
    expect(en.text('t', 'x', 'Skäl', 'Reasons')).toEqual([{ kind: 'text', id: 't', text: 'x', label: 'Reasons' }]);
    expect(en.text('t', 'x', 'Skäl')).toEqual([{ kind: 'text', id: 't', text: 'x', label: 'Skäl' }]);
  });

  it('writes a column to the right only where it is told', () => {
    expect(en.column('a', 'Å', 'A')).toEqual({ id: 'a', label: 'A' });
    expect(en.column('a', 'Å', 'A', 'right')).toEqual({ id: 'a', label: 'A', align: 'right' });
  });

  it('writes a table with a dash where a cell is empty, and none without rows', () => {
    const columns = [en.column('a', 'Å', 'A'), en.column('b', 'B', 'B')];
    expect(en.table('t', { sv: 'Tabell', en: 'Table' }, columns, [])).toEqual([]);
    expect(en.table('t', { sv: 'Tabell', en: 'Table' }, columns, [['x', undefined], [en.number(1)]])).toEqual([
      {
        ...{ kind: 'table', id: 't', caption: 'Table', columns },
        rows: [
          [{ text: 'x' }, { text: '–', value: null }],
          [
            { text: '1', value: 1 },
            { text: '–', value: null },
          ],
        ],
      },
    ]);
  });

  it('writes a section of all its parts, and none where nothing is said', () => {
    expect(en.section('s', 'Skäl', 'Reasons', [], en.text('t', undefined))).toEqual([]);
    expect(sv.section('s', 'Skäl', 'Reasons', sv.text('t', 'x'), sv.text('u', 'y'))).toEqual([
      { id: 's', heading: 'Skäl', blocks: [...sv.text('t', 'x'), ...sv.text('u', 'y')] },
    ]);
  });
});
