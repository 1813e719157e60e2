import { danishHolds, finnishHolds, germanHolds } from './check-digits.js';

/** How a member state writes VAT numbers. Forms and check digits are from memory, not verified against VIES. */
export interface VatForm {
  /** What the number begins with; Greece's is not its country code. */
  readonly prefix: string;
  /** What follows the prefix. */
  readonly form: RegExp;
  /** The form in words, for who gave another. */
  readonly says: string;
  readonly checks?: (digits: string) => boolean;
}

const digits = (prefix: string, least: number, most = least, checks?: VatForm['checks']): VatForm => ({
  prefix,
  form: new RegExp(`^\\d{${least},${most}}$`),
  says: `${prefix} + ${least === most ? least : `${least}–${most}`} digits${checks ? ', the last one a check digit' : ''}`,
  ...(checks ? { checks } : {}),
});
const other = (prefix: string, form: RegExp, says: string): VatForm => ({ prefix, form, says: `${prefix} + ${says}` });

/** By ISO 3166-1 country code, every member state but Sweden, whose suppliers give their organisation number. */
export const vatForms: { readonly [country: string]: VatForm } = {
  AT: other('AT', /^U\d{8}$/, 'U and 8 digits'),
  BE: other('BE', /^[01]\d{9}$/, '10 digits, the first one 0 or 1'),
  BG: digits('BG', 9, 10),
  CY: other('CY', /^\d{8}[A-Z]$/, '8 digits and a letter'),
  CZ: digits('CZ', 8, 10),
  DE: digits('DE', 9, 9, germanHolds),
  DK: digits('DK', 8, 8, danishHolds),
  EE: digits('EE', 9),
  ES: other('ES', /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/, '9 characters, the first or the last one a letter'),
  FI: digits('FI', 8, 8, finnishHolds),
  FR: other('FR', /^[A-HJ-NP-Z0-9]{2}\d{9}$/, '2 characters and 9 digits'),
  GR: digits('EL', 9),
  HR: digits('HR', 11),
  HU: digits('HU', 8),
  IE: other('IE', /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/, '7 digits and 1–2 letters'),
  IT: digits('IT', 11),
  LT: other('LT', /^(?:\d{9}|\d{12})$/, '9 or 12 digits'),
  LU: digits('LU', 8),
  LV: digits('LV', 11),
  MT: digits('MT', 8),
  NL: other('NL', /^\d{9}B\d{2}$/, '9 digits, B and 2 digits'),
  PL: digits('PL', 10),
  PT: digits('PT', 9),
  RO: digits('RO', 2, 10),
  SI: digits('SI', 8),
  SK: digits('SK', 10),
};
