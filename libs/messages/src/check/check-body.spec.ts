import { commands, organisationCommands } from '@behov/domain';
import { describe, expect, it } from 'vitest';
import { checkBody } from './check-body.js';
import type { Form } from '../form.js';

const says = { sv: 'Fält', en: 'Field' };
const form: Form = {
  name: 'Everything',
  says,
  example: {},
  fields: {
    label: { kind: 'text', says, max: 5, optional: true },
    on: { kind: 'date', says, optional: true },
    at: { kind: 'instant', says, optional: true },
    ratio: { kind: 'number', says, min: 0, max: 1, optional: true },
    count: { kind: 'integer', says, min: 1, max: 9, optional: true },
    flag: { kind: 'boolean', says, optional: true },
    pick: { kind: 'choice', says, of: ['a', 'b'], optional: true },
    name: { kind: 'id', says, optional: true },
    price: { kind: 'money', says, optional: true },
    names: { kind: 'list', says, of: { kind: 'id', says }, min: 1, max: 3, optional: true },
    inner: { kind: 'object', says, fields: { must: { kind: 'boolean', says } }, optional: true },
    rows: {
      kind: 'list',
      says,
      of: { kind: 'object', says, fields: { value: { kind: 'number', says, min: 0, max: 1 } } },
      min: 0,
      max: 2,
      optional: true,
    },
    prices: { kind: 'list', says, of: { kind: 'money', says }, min: 0, max: 2, optional: true },
  },
};
const found = (body: unknown) => checkBody(form, body).map(({ field, code }) => `${field} ${code}`);

describe('The form of a message', () => {
  it.each(Object.values({ ...commands, ...organisationCommands }))('accepts the example of $name', (spec) => {
    expect(checkBody(spec, spec.example)).toEqual([]);
  });

  it.each<[body: unknown, violation: string]>([
    [{ label: 5 }, 'label TYPE'],
    [{ label: null }, 'label TYPE'],
    [{ label: ' ' }, 'label EMPTY'],
    [{ label: 'abcdef' }, 'label TOO-LONG'],
    [{ label: 'a\u0000' }, 'label CHARACTERS'],
    [{ label: 'a\ud800' }, 'label CHARACTERS'],
    [{ on: '2027-02-30' }, 'on DATE'],
    [{ on: '2027-2-3' }, 'on DATE'],
    [{ on: 20270203 }, 'on TYPE'],
    [{ at: '2027-02-28' }, 'at INSTANT'],
    [{ at: '2027-02-30T08:00:00Z' }, 'at INSTANT'],
    [{ at: '2027-02-28T08:00:00' }, 'at INSTANT'],
    [{ ratio: 1.1 }, 'ratio RANGE'],
    [{ ratio: '1' }, 'ratio TYPE'],
    [{ count: 1.5 }, 'count TYPE'],
    [{ count: 10 }, 'count RANGE'],
    [{ flag: 'true' }, 'flag TYPE'],
    [{ pick: 'c' }, 'pick CHOICE'],
    [{ pick: ['a'] }, 'pick TYPE'],
    [{ name: 'a b' }, 'name ID'],
    [{ name: '' }, 'name ID'],
    [{ name: 'constructor' }, 'name ID'],
    [{ name: '__proto__' }, 'name ID'],
    [{ name: 'a\u200bb' }, 'name ID'],
    [{ price: { amount: 1, currency: 'XYZ' } }, 'price.currency CURRENCY'],
    [{ price: { amount: '1', currency: 'SEK' } }, 'price.amount TYPE'],
    [{ price: { amount: -0.01, currency: 'SEK' } }, 'price.amount RANGE'],
    [{ price: { amount: 1 } }, 'price.currency REQUIRED'],
    [{ price: 1 }, 'price TYPE'],
    [{ price: [] }, 'price TYPE'],
    [{ names: 'a' }, 'names TYPE'],
    [{ names: [] }, 'names LENGTH'],
    [{ names: ['a', 'b', 'c', 'd'] }, 'names LENGTH'],
    [{ names: ['a', 'b c'] }, 'names[1] ID'],
    [{ names: ['a', ['b']] }, 'names[1] TYPE'],
    [{ inner: {} }, 'inner.must REQUIRED'],
    [{ inner: [] }, 'inner TYPE'],
    [{ inner: 'text' }, 'inner TYPE'],
    [{ inner: { must: true, more: 1 } }, 'inner.more UNKNOWN'],
    [{ rows: [{ value: 0 }, { value: 2 }] }, 'rows[1].value RANGE'],
    [{ rows: [[]] }, 'rows[0] TYPE'],
    [{ rows: [null] }, 'rows[0] TYPE'],
    [{ rows: [{ value: 0, extra: 1 }] }, 'rows[0].extra UNKNOWN'],
    [{ prices: [{ amount: 1, currency: 'kr' }] }, 'prices[0].currency CURRENCY'],
    [{ other: 1 }, 'other UNKNOWN'],
    [JSON.parse('{"__proto__": {"label": "a"}}'), '__proto__ NAME'],
    [JSON.parse('{"inner": {"constructor": {}}}'), 'constructor NAME'],
    [[], ' TYPE'],
    [null, ' TYPE'],
    ['text', ' TYPE'],
  ])('refuses %j with %s', (body, violation) => {
    expect(found(body)).toEqual([violation]);
  });

  it.each([
    { at: '2027-02-28T08:00:00Z' },
    { at: '2027-02-28T10:00+02:00' },
    { label: 'å\nb' },
    { price: { amount: 0, currency: 'EUR' } },
    {},
  ])('accepts %j', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('says what was expected, in both languages', () => {
    expect(checkBody(form, { label: 'abcdef' })).toEqual([
      {
        field: 'label',
        code: 'TOO-LONG',
        expected: 'string, 1 to 5 characters',
        says: { sv: 'Texten är längre än 5 tecken.', en: 'The text is longer than 5 characters.' },
      },
    ]);
  });

  it('names every value that is wrong, up to fifty', () => {
    expect(found({ label: 5, flag: 1 })).toEqual(['label TYPE', 'flag TYPE']);
    expect(found(Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`x${index}`, 1])))).toHaveLength(50);
  });

  it('is bounded in depth and in number of values', () => {
    const deep = JSON.parse(`${'{"inner":'.repeat(20)}{}${'}'.repeat(20)}`) as unknown;
    expect(found(deep)).toEqual([' TOO-LARGE']);
    expect(found({ names: Array.from({ length: 30_000 }, () => 'a') })).toEqual([' TOO-LARGE']);
  });
});
