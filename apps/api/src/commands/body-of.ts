import { checkBody, type Form } from '@behov/messages';
import type { PipeTransform } from '@nestjs/common';
import { problems } from '../platform/problem/problems.js';

/** A body that was held against its form. */
export type CheckedBody = { readonly [name: string]: unknown };

/** Lets a body through that has exactly the form; the domain then works on it as it came. @throws Problem SHAPE */
export class BodyOf implements PipeTransform<unknown, CheckedBody> {
  constructor(private readonly form: Form) {}

  transform(body: unknown): CheckedBody {
    const violations = checkBody(this.form, body);
    if (violations.length > 0) throw problems.shape(violations);
    return body as CheckedBody;
  }
}
