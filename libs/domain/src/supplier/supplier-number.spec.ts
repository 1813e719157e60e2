import { describe, expect, it } from 'vitest';
import { readSupplierNumber } from './supplier-number.js';

const read = (country: string, number: string) => {
  const found = readSupplierNumber(country, number);
  return found.ok ? `${found.kind} ${found.number}` : 'wrong';
};

describe("A supplier's number", () => {
  it.each([
    ['SE', '559000-0005', 'organisation-number 5590000005'],
    ['SE', '16 559000-0005', 'organisation-number 5590000005'],
    ['SE', 'SE559000000501', 'organisation-number 5590000005'],
    ['SE', '19121212-1212', 'personal-number 191212121212'],
    ['NO', 'NO 923 609 016 MVA', 'organisation-number 923609016'],
    ['DK', 'DK24256790', 'vat-number DK24256790'],
    ['DK', '24 25 67 90', 'vat-number DK24256790'],
    ['FI', 'FI01120389', 'vat-number FI01120389'],
    ['DE', 'DE143454214', 'vat-number DE143454214'],
    ['GR', 'EL123456789', 'vat-number EL123456789'],
    ['NL', 'NL123456789B01', 'vat-number NL123456789B01'],
    ['AT', 'ATU12345678', 'vat-number ATU12345678'],
    ['DE', '123456788', 'vat-number DE123456788'],
    ['SE', '5599000006', 'organisation-number 5599000006'],
    ['GB', '01234567', 'other 01234567'],
    ['GB', 'AB', 'other AB'],
    ['GB', 'A'.repeat(40), `other ${'A'.repeat(40)}`],
  ])('of %s is read from %s', (country, given, found) => {
    expect(read(country, given)).toBe(found);
  });

  it.each([
    ['SE', '559000-0006'],
    ['SE', '5590000005 5'],
    ['SE', '121212-1212'],
    ['SE', '19121312-1212'],
    ['SE', '19121212-1213'],
    ['SE', 'SE121212121201'],
    ['NO', '923609017'],
    ['DK', 'DK24256791'],
    ['FI', 'FI01120388'],
    ['DE', 'DE143454215'],
    ['GR', 'GR123456789'],
    ['NL', 'NL123456789C01'],
    ['GB', '?'],
    ['GB', 'A'],
    ['GB', 'AB?'],
    ['GB', '?AB'],
    ['GB', 'A'.repeat(41)],
    ['NO', '9NO23609016'],
    ['NO', '923MVA609016'],
    ['NO', '9236090106'],
    ['SE', 'SE55900000050199'],
    ['SE', 'SE5590000005SE559000000501'],
    ['SE', '05590000005'],
    ['SE', '55900000054'],
    ['SE', '19161212121212'],
    ['SE', '16191212121212'],
  ])('of %s is not %s', (country, given) => {
    expect(read(country, given)).toBe('wrong');
  });

  it('with a wrong check digit is told the right one', () => {
    expect(readSupplierNumber('SE', '559000-0006')).toEqual({
      ok: false,
      expected: '10 digits, the last one a check digit; after 559000000 it is 5',
    });
  });

  it.each([
    ['SE', '123', /^10 digits of an organisation number/],
    ['SE', '00191212121212', /^10 digits of an organisation number/],
    ['SE', '1912121212120', /^10 digits of an organisation number/],
    ['SE', '191212121213', /^12 digits of a personal number/],
    ['NO', '923609017', /^9 digits/],
    ['GB', '?', /^2–40 letters and digits/],
    ['DK', 'DK24256791', /^DK \+ 8 digits, the last one a check digit/],
    ['EE', '1', /^EE \+ 9 digits$/],
    ['CZ', '1', /^CZ \+ 8–10 digits$/],
    ['AT', '12345678', /^AT \+ U and 8 digits/],
  ])('of %s given as %s is told what its form is', (country, given, expected) => {
    const read = readSupplierNumber(country, given);
    expect(read.ok ? 'read' : read.expected).toMatch(expected);
  });

  it('takes a co-ordination number, whose day is sixty more, and the last of February in leap years only', () => {
    const last = (digits: string) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((one) => read('SE', `${digits}${one}`) !== 'wrong').length;
    expect(last('19850467000')).toBe(1);
    expect(last('20000229000')).toBe(1);
    expect(last('20040229000')).toBe(1);
    expect(last('19000229000')).toBe(0);
    expect(last('20010229000')).toBe(0);
    expect(last('20010431000')).toBe(0);
    expect(last('20010060000')).toBe(0);
    expect(last('20010330000')).toBe(1);
    expect(last('20010400000')).toBe(0);
    expect(last('20010401000')).toBe(1);
    expect(last('20010461000')).toBe(1);
    expect(last('20010001000')).toBe(0);
  });
});
