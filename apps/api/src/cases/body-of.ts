import { checkBody, type Form } from '@behov/messages';
import type { PipeTransform } from '@nestjs/common';
import { problems } from '../platform/problem/problems.js';

/** Lets a body through that has exactly the form; the domain then works on it as it came. @throws Problem SHAPE */
export class BodyOf implements PipeTransform<unknown, { readonly [name: string]: unknown }> {
  constructor(private readonly form: Form) {}

  transform(body: unknown): { readonly [name: string]: unknown } {
    const violations = checkBody(this.form, body);
    if (violations.length > 0) throw problems.shape(violations);
    return body as { readonly [name: string]: unknown };
  }
}
