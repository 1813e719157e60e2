import { checkBody, type Form } from '@behov/messages';
import type { PipeTransform } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { problems } from '../platform/problem/problems.js';

/** Reads an address' parameters by a form: numbers and booleans from their text, nothing that isn't in the form. @throws Problem SHAPE */
export class QueryOf<T> implements PipeTransform<unknown, T> {
  constructor(private readonly form: Form) {}

  transform(query: unknown): T {
    const given = Object.entries((query ?? {}) as Record<string, unknown>);
    const read = Object.fromEntries(given.map(([name, text]) => [name, this.read(name, text)]));
    const violations = checkBody(this.form, read);
    if (violations.length > 0) throw problems.shape(violations);
    return read as T;
  }

  private read(name: string, text: unknown): unknown {
    const kind = Object.hasOwn(this.form.fields, name) ? this.form.fields[name]?.kind : undefined;
    if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    if (kind === 'integer' && typeof text === 'string' && /^\d{1,10}$/.test(text)) return Number(text);
    return text;
  }
}

/** Documents the parameters of a form. */
export const DocumentsQuery =
  ({ fields }: Form): MethodDecorator =>
  (...method) => {
    for (const [name, field] of Object.entries(fields)) {
      const type = field.kind === 'boolean' || field.kind === 'integer' ? field.kind : 'string';
      const choices = field.kind === 'choice' ? { enum: [...field.of] } : {};
      const bounds = field.kind === 'integer' ? { minimum: field.min, maximum: field.max } : {};
      const description = `${field.says.en} (${field.says.sv})`;
      ApiQuery({ name, required: false, description, schema: { type, ...choices, ...bounds } })(...method);
    }
  };
