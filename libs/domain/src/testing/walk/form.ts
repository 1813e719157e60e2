import { isCalendarDate } from '../../calendar/index.js';
import type { Field, Fields } from '../../fields/field.js';
import type { Content } from './scene.js';

/** Whether content has the form of its fields, as the edge checks it before anything is decided. */
export const hasForm = (fields: Fields, content: Content): boolean =>
  Object.keys(content).every((name) => Object.hasOwn(fields, name)) &&
  Object.entries(fields).every(([name, field]) =>
    content[name] === undefined ? field.optional === true : isOf(field, content[name]),
  );

function isOf(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' && value.length > 0 && value.length <= field.max;
    case 'id':
      return typeof value === 'string' && /^\S{1,200}$/.test(value);
    case 'date':
      return typeof value === 'string' && isCalendarDate(value);
    case 'instant':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'number':
    case 'integer':
      return (
        typeof value === 'number' &&
        value >= field.min &&
        value <= field.max &&
        (field.kind === 'number' || Number.isInteger(value))
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return field.of.includes(value as string);
    case 'money': {
      const { amount, currency } = value as { readonly amount: unknown; readonly currency: unknown };
      return typeof amount === 'number' && amount >= 0 && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
    }
    case 'list':
      return (
        Array.isArray(value) &&
        value.length >= field.min &&
        value.length <= field.max &&
        value.every((one) => isOf(field.of, one))
      );
    case 'object':
      return typeof value === 'object' && value !== null && hasForm(field.fields, value as Content);
  }
}
