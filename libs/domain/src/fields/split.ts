import type { Body, Fields } from './field.js';

/** A command's or an analysis' content in its two parts; `body` is undefined when nothing is kept apart. */
export interface Split {
  readonly facts: { readonly [name: string]: unknown };
  readonly body?: { readonly [name: string]: unknown };
}

/**
 * Divides content by where its fields are kept. The division is by top-level field: an object or a list is kept whole.
 * @param fields the form; content outside it is dropped
 */
export function split<Fs extends Fields>(fields: Fs, content: Body<Fs>): Split {
  const facts: { [name: string]: unknown } = {};
  const body: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = (content as { readonly [name: string]: unknown })[name];
    if (value === undefined) continue;
    (field.kept === 'body' ? body : facts)[name] = value;
  }
  return Object.keys(body).length > 0 ? { facts, body } : { facts };
}
