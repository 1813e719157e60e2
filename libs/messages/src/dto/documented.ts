import type { ApiPropertyOptions } from '@nestjs/swagger';
import type { FormField } from '../expectation/money.js';

/** How a field stands in the OpenAPI document. */
export function documented(field: FormField, nested?: new () => object): ApiPropertyOptions {
  return {
    ...shape(field, nested),
    description: `${field.says.en} (${field.says.sv})`,
    required: !field.optional,
    ...(field.example === undefined ? {} : { example: field.example }),
  } as ApiPropertyOptions;
}

function shape(field: FormField, nested?: new () => object): object {
  switch (field.kind) {
    case 'text':
      return { type: String, minLength: 1, maxLength: field.max };
    case 'date':
      return { type: String, format: 'date' };
    case 'instant':
      return { type: String, format: 'date-time' };
    case 'id':
      return { type: String, minLength: 1, maxLength: 200, pattern: '^\\S+$' };
    case 'currency':
      return { type: String, minLength: 3, maxLength: 3, pattern: '^[A-Z]{3}$' };
    case 'number':
    case 'integer':
      return { type: field.kind, minimum: field.min, maximum: field.max };
    case 'boolean':
      return { type: Boolean };
    case 'choice':
      return { type: String, enum: [...field.of] };
    case 'money':
    case 'object':
      return { type: () => nested };
    case 'list':
      return items(field.of, field.min, field.max, nested);
  }
}

function items(of: FormField, minItems: number, maxItems: number, nested?: new () => object): object {
  const bounds = { isArray: true, minItems, maxItems };
  if (nested) return { type: () => nested, ...bounds };
  if (of.kind === 'choice') return { type: String, enum: [...of.of], ...bounds };
  const { type, ...rest } = shape(of) as { type: unknown };
  const name = typeof type === 'function' ? (type as { name: string }).name.toLowerCase() : type;
  return { type: 'array', items: { type: name, ...rest }, minItems, maxItems };
}
