import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { commandDto } from '../dto/command-dto.js';
import { isPlainObject } from '../expectation/values.js';
import type { Form } from '../form.js';
import type { Violation } from '../violation.js';
import { boundsViolation } from './bounds.js';
import { violationsOf } from './violations.js';

const mostViolations = 50;

const notAnObject: Violation = {
  field: '',
  code: 'TYPE',
  expected: 'object',
  says: { sv: 'Innehållet ska vara ett JSON-objekt.', en: 'The content must be a JSON object.' },
};

/**
 * Holds what came from outside against its form. The API and the worker (signed commands) both ask here, so that a
 * command means the same whichever way it came.
 * @param body parsed JSON
 * @returns what is wrong, at most 50; empty when the body has exactly the form: no field missing, none too many
 */
export function checkBody(form: Form, body: unknown): readonly Violation[] {
  if (!isPlainObject(body)) return [notAnObject];
  const outside = boundsViolation(body);
  if (outside) return [outside];
  const message = plainToInstance(commandDto(form), body);
  const errors = validateSync(message, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false },
  });
  return errors.length === 0 ? [] : violationsOf(errors, form.fields).slice(0, mostViolations);
}
