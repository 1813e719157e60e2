import type { ValidationError } from 'class-validator';
import type { Expectation } from '../expectation/expectation.js';
import { expectations, required } from '../expectation/expectations.js';
import { membersOf, type FormField, type FormFields } from '../expectation/money.js';
import type { Violation } from '../violation.js';

/** What class-validator found, in the words of the form: one violation for each value, the first that was asked. */
export function violationsOf(errors: readonly ValidationError[], fields: FormFields, at = ''): readonly Violation[] {
  return errors.flatMap((error) => {
    const path = at === '' ? error.property : `${at}.${error.property}`;
    const field = Object.hasOwn(fields, error.property) ? fields[error.property] : undefined;
    return field ? ofField(error, field, path) : [unknown(path)];
  });
}

function ofField(error: ValidationError, field: FormField, path: string): readonly Violation[] {
  const failed = (prefix: string) => (one: Expectation) => error.constraints?.[prefix + one.code] !== undefined;
  const own = [required, ...expectations(field)].find(failed(''));
  if (own) return [violation(own, path)];
  if (field.kind === 'list') return ofItems(error, field.of, path, failed('item:'));
  return violationsOf(error.children ?? [], membersOf(field), path);
}

function ofItems(
  error: ValidationError,
  of: FormField,
  path: string,
  failed: (one: Expectation) => boolean,
): readonly Violation[] {
  const items: readonly unknown[] = Array.isArray(error.value) ? error.value : [];
  const broken = expectations(of).filter(failed);
  const own = items.flatMap((item, index) => {
    const first = broken.find((one) => !one.holds(item));
    return first ? [violation(first, `${path}[${index}]`)] : [];
  });
  const inside = (error.children ?? []).flatMap((child) =>
    violationsOf(child.children ?? [], membersOf(of), `${path}[${child.property}]`),
  );
  return [...own, ...inside];
}

const violation = ({ code, expected, says }: Expectation, field: string): Violation => ({
  field,
  code,
  expected,
  says,
});

const unknown = (field: string): Violation => ({
  field: field.slice(0, 200),
  code: 'UNKNOWN',
  expected: 'no such field',
  says: { sv: 'Fältet hör inte till formuläret.', en: 'The field does not belong to the form.' },
});
