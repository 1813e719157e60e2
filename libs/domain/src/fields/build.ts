import type {
  BooleanField,
  DateField,
  Field,
  Fields,
  IdField,
  InstantField,
  MoneyField,
  NumberField,
  Described,
  TextField,
} from './field.js';

/** What may be said of a field besides its kind. */
export interface Options {
  readonly optional?: true;
  readonly kept?: 'fact' | 'body';
  readonly example?: unknown;
}
const says = (sv: string, en: string) => ({ says: { sv, en } });

/** Free text of at most `max` characters; kept as a body unless told otherwise. */
export const text = <const O extends Options = object>(sv: string, en: string, max = 4000, options?: O) =>
  ({ kind: 'text', ...says(sv, en), max, kept: 'body', ...options }) as { kind: 'text' } & TextField & NoInfer<O>;
/** A short text that rules or lists read, so it is kept as a fact. */
export const label = <const O extends Options = object>(sv: string, en: string, max = 200, options?: O) =>
  ({ kind: 'text', ...says(sv, en), max, ...options }) as { kind: 'text' } & TextField & NoInfer<O>;
export const date = <const O extends Options = object>(sv: string, en: string, options?: O) =>
  ({ kind: 'date', ...says(sv, en), ...options }) as { kind: 'date' } & DateField & NoInfer<O>;
export const instant = <const O extends Options = object>(sv: string, en: string, options?: O) =>
  ({ kind: 'instant', ...says(sv, en), ...options }) as { kind: 'instant' } & InstantField & NoInfer<O>;
export const number = <const O extends Options = object>(
  sv: string,
  en: string,
  [min, max]: readonly [number, number],
  options?: O,
) => ({ kind: 'number', ...says(sv, en), min, max, ...options }) as { kind: 'number' } & NumberField & NoInfer<O>;
export const integer = <const O extends Options = object>(
  sv: string,
  en: string,
  [min, max]: readonly [number, number],
  options?: O,
) => ({ kind: 'integer', ...says(sv, en), min, max, ...options }) as { kind: 'integer' } & NumberField & NoInfer<O>;
export const boolean = <const O extends Options = object>(sv: string, en: string, options?: O) =>
  ({ kind: 'boolean', ...says(sv, en), ...options }) as { kind: 'boolean' } & BooleanField & NoInfer<O>;
export const choice = <const C extends readonly string[], const O extends Options = object>(
  sv: string,
  en: string,
  of: C,
  options?: O,
) => ({ kind: 'choice', ...says(sv, en), of, ...options }) as { kind: 'choice'; of: C } & Described & NoInfer<O>;
export const id = <const O extends Options = object>(sv: string, en: string, options?: O) =>
  ({ kind: 'id', ...says(sv, en), ...options }) as { kind: 'id' } & IdField & NoInfer<O>;
export const money = <const O extends Options = object>(sv: string, en: string, options?: O) =>
  ({ kind: 'money', ...says(sv, en), ...options }) as { kind: 'money' } & MoneyField & NoInfer<O>;
export const list = <const E extends Field, const O extends Options = object>(
  sv: string,
  en: string,
  of: E,
  [min, max]: readonly [number, number],
  options?: O,
) =>
  ({ kind: 'list', ...says(sv, en), of, min, max, ...options }) as {
    kind: 'list';
    of: E;
    min: number;
    max: number;
  } & Described &
    NoInfer<O>;
export const object = <const Fs extends Fields, const O extends Options = object>(
  sv: string,
  en: string,
  fields: Fs,
  options?: O,
) =>
  ({ kind: 'object', ...says(sv, en), fields, ...options }) as { kind: 'object'; fields: Fs } & Described & NoInfer<O>;
