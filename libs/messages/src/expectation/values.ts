import { isCalendarDate, toInstant } from '@behov/domain';

// Control characters but tab, line feed and carriage return; PostgreSQL's text can't hold NUL at all.
const control = /[^\P{Cc}\t\n\r]/u;
const idShape = /^[^\s\p{C}]{1,200}$/u;
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Text that can be stored and shown: well-formed Unicode, no control characters but line breaks and tabs. */
export const isPrintable = (value: string): boolean => value.isWellFormed() && !control.test(value);

/**
 * A name that the case can keep things under: no white space, nothing invisible, and no name that every JavaScript
 * object answers to (`constructor`), since states are objects looked up by such names.
 */
export const isId = (value: string): boolean => idShape.test(value) && value.isWellFormed() && !(value in {});

export const isRealDate = (value: string): boolean => isCalendarDate(value);

export function isOffsetInstant(value: string): boolean {
  if (!instantShape.test(value)) return false;
  try {
    toInstant(value);
    return true;
  } catch {
    return false;
  }
}

/** A currency of ISO 4217. */
export const isCurrency = (value: string): boolean => currencies.has(value);

export const isPlainObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
