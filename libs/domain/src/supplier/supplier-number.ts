import { isCalendarDate } from './personal-date.js';
import { luhnHolds, norwegianHolds } from './check-digits.js';
import { vatForms } from './vat-forms.js';

/** What kind of number a supplier is known by. A personal number is personal data: kept, never shown to others. */
export type SupplierNumberKind = 'organisation-number' | 'personal-number' | 'vat-number' | 'other';

export type ReadNumber =
  | { readonly ok: true; readonly kind: SupplierNumberKind; readonly number: string }
  /** What would have been accepted. */
  | { readonly ok: false; readonly expected: string };

const right = (kind: SupplierNumberKind, number: string): ReadNumber => ({ ok: true, kind, number });
const wrong = (expected: string): ReadNumber => ({ ok: false, expected });

/**
 * Reads the number that a supplier gives for itself, without its spaces, hyphens and full stops. Only the form is checked,
 * and the check digits of Sweden, Norway, Denmark, Finland and Germany; no register is asked whether the number is in use.
 * @param country ISO 3166-1 alpha-2
 */
export function readSupplierNumber(country: string, given: string): ReadNumber {
  const number = given.toUpperCase().replace(/[\s.\-–]/g, '');
  if (country === 'SE') return swedish(number);
  if (country === 'NO') return norwegian(number);
  const form = vatForms[country];
  if (!form) return /^[A-Z0-9]{2,40}$/.test(number) ? right('other', number) : wrong('2–40 letters and digits');
  const own = number.startsWith(form.prefix) ? number.slice(form.prefix.length) : number;
  const holds = form.form.test(own) && (form.checks?.(own) ?? true);
  return holds ? right('vat-number', `${form.prefix}${own}`) : wrong(form.says);
}

/**
 * Ten digits for a legal person, whose third digit is two at least; twelve for a sole trader's personal number, or a
 * co-ordination number, whose day is sixty more. `16` before the ten and a VAT number's `SE` and `01` around them are taken
 * for what they are.
 */
function swedish(number: string): ReadNumber {
  const digits = /^SE\d{10}01$/.test(number) ? number.slice(2, 12) : number.replace(/^16(?=\d{10}$)/, '');
  if (/^\d\d[2-9]\d{7}$/.test(digits)) {
    return luhnHolds(digits)
      ? right('organisation-number', digits)
      : wrong(`10 digits, the last one a check digit; after ${digits.slice(0, 9)} it is ${lastOf(digits)}`);
  }
  if (/^(?:18|19|20)\d{10}$/.test(digits)) {
    return isCalendarDate(digits) && luhnHolds(digits.slice(2))
      ? right('personal-number', digits)
      : wrong('12 digits of a personal number: a date of birth and four digits, the last one a check digit');
  }
  return wrong('10 digits of an organisation number, or the 12 digits of a sole trader’s personal number');
}

/** The check digit that would be right: there is always one, and no other. */
const lastOf = (digits: string) =>
  [...'0123456789'].filter((digit) => luhnHolds(`${digits.slice(0, 9)}${digit}`)).join('');

function norwegian(number: string): ReadNumber {
  const digits = number.replace(/^NO/, '').replace(/MVA$/, '');
  return /^\d{9}$/.test(digits) && norwegianHolds(digits)
    ? right('organisation-number', digits)
    : wrong('9 digits of an organisation number, the last one a check digit');
}
