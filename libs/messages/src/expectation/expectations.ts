import type { Text } from '@behov/domain';
import type { FormField } from './money.js';
import type { ViolationCode } from '../violation.js';
import type { Expectation } from './expectation.js';
import { isCurrency, isId, isOffsetInstant, isPlainObject, isPrintable, isRealDate } from './values.js';

const expectation = (
  code: ViolationCode,
  expected: string,
  says: Text,
  holds: (value: unknown) => boolean,
): Expectation => ({ code, expected, says, holds });

/** Asked of every field that is not optional. */
export const required: Expectation = expectation(
  'REQUIRED',
  'a value',
  { sv: 'Fältet måste finnas.', en: 'The field must be there.' },
  (value) => value !== undefined,
);

/** What a field asks of its value, besides what its members or items are asked. */
export function expectations(field: FormField): readonly Expectation[] {
  switch (field.kind) {
    case 'text':
      return textExpectations(field.max);
    case 'date':
      return [string, date];
    case 'instant':
      return [string, instant];
    case 'id':
      return [string, id];
    case 'number':
    case 'integer':
      return [numeric(field.kind), range(field.min, field.max)];
    case 'boolean':
      return [boolean];
    case 'choice':
      return [string, choice(field.of)];
    case 'currency':
      return [string, currency];
    case 'money':
    case 'object':
      return [object];
    case 'list':
      return [list, length(field.min, field.max)];
  }
}

function typed(type: 'string' | 'boolean', sv: string, en: string): Expectation {
  return expectation(
    'TYPE',
    type,
    { sv: `Värdet ska vara ${sv}.`, en: `The value must be ${en}.` },
    (value) => typeof value === type,
  );
}

const string = typed('string', 'text', 'text');
const boolean = typed('boolean', 'sant eller falskt', 'true or false');

function textExpectations(max: number): readonly Expectation[] {
  const expected = `string, 1 to ${max} characters`;
  return [
    { ...string, expected },
    expectation(
      'EMPTY',
      expected,
      {
        sv: 'Texten är tom. Utelämna fältet om det inte behövs.',
        en: 'The text is empty. Leave the field out if it is not needed.',
      },
      (value) => typeof value !== 'string' || value.trim() !== '',
    ),
    expectation(
      'TOO-LONG',
      expected,
      { sv: `Texten är längre än ${max} tecken.`, en: `The text is longer than ${max} characters.` },
      (value) => typeof value !== 'string' || value.length <= max || [...value].length <= max,
    ),
    expectation(
      'CHARACTERS',
      'text without control characters',
      { sv: 'Texten innehåller styrtecken.', en: 'The text holds control characters.' },
      (value) => typeof value !== 'string' || isPrintable(value),
    ),
  ];
}

const date = expectation(
  'DATE',
  'a date that exists, YYYY-MM-DD',
  {
    sv: 'Datumet ska finnas i kalendern och skrivas ÅÅÅÅ-MM-DD.',
    en: 'The date must exist in the calendar and be written YYYY-MM-DD.',
  },
  (value) => typeof value !== 'string' || isRealDate(value),
);

const instant = expectation(
  'INSTANT',
  'an instant of ISO 8601 with an offset or Z, 2027-05-10T08:00:00Z',
  {
    sv: 'Tidpunkten ska finnas och skrivas enligt ISO 8601 med tidszon, till exempel 2027-05-10T10:00:00+02:00.',
    en: 'The instant must exist and be written as in ISO 8601 with its offset, for instance 2027-05-10T10:00:00+02:00.',
  },
  (value) => typeof value !== 'string' || isOffsetInstant(value),
);

const id = expectation(
  'ID',
  'string, 1 to 200 characters, no white space',
  { sv: 'Beteckningen är 1–200 tecken utan mellanslag.', en: 'The name is 1 to 200 characters without white space.' },
  (value) => typeof value !== 'string' || isId(value),
);

const currency = expectation(
  'CURRENCY',
  'an ISO 4217 code, for instance SEK',
  {
    sv: 'Valutan anges med sin ISO 4217-kod, till exempel SEK.',
    en: 'The currency is given by its ISO 4217 code, for instance SEK.',
  },
  (value) => typeof value !== 'string' || isCurrency(value),
);

function numeric(kind: 'number' | 'integer'): Expectation {
  const whole = kind === 'integer';
  return expectation(
    'TYPE',
    kind,
    whole
      ? { sv: 'Värdet ska vara ett heltal.', en: 'The value must be a whole number.' }
      : { sv: 'Värdet ska vara ett tal.', en: 'The value must be a number.' },
    (value) => (whole ? Number.isSafeInteger(value) : Number.isFinite(value)),
  );
}

function range(min: number, max: number): Expectation {
  return expectation(
    'RANGE',
    `${min} to ${max}`,
    { sv: `Värdet ska ligga mellan ${min} och ${max}.`, en: `The value must lie between ${min} and ${max}.` },
    (value) => typeof value !== 'number' || (value >= min && value <= max),
  );
}

function choice(of: readonly string[]): Expectation {
  const all = of.join(', ');
  return expectation(
    'CHOICE',
    `one of: ${all}`,
    { sv: `Värdet ska vara ett av: ${all}.`, en: `The value must be one of: ${all}.` },
    (value) => typeof value !== 'string' || of.includes(value),
  );
}

const object = expectation(
  'TYPE',
  'object',
  { sv: 'Värdet ska vara ett objekt.', en: 'The value must be an object.' },
  isPlainObject,
);

const list = expectation(
  'TYPE',
  'array',
  { sv: 'Värdet ska vara en lista.', en: 'The value must be a list.' },
  Array.isArray,
);

function length(min: number, max: number): Expectation {
  return expectation(
    'LENGTH',
    `${min} to ${max} items`,
    { sv: `Listan ska ha ${min}–${max} poster.`, en: `The list must have ${min} to ${max} items.` },
    (value) => !Array.isArray(value) || (value.length >= min && value.length <= max),
  );
}
