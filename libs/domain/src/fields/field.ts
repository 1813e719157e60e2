import type { Text } from '../case/text.js';

/**
 * The form of one value in a command or an analysis, as data: the API's DTOs, the OpenAPI document, the check of signed
 * commands and the generated reference are all made from it.
 */
export type Field =
  | TextField
  | DateField
  | InstantField
  | NumberField
  | BooleanField
  | ChoiceField
  | IdField
  | MoneyField
  | ListField
  | ObjectField;

/** What every field has. */
export interface Described {
  readonly says: Text;
  readonly optional?: true;
  /**
   * Where the value is kept: `fact` is part of the state, the signals and the chain; `body` is kept apart with only its
   * digest in the chain, so that it can be disposed of. Free text and personal data are bodies. Default: `fact`.
   */
  readonly kept?: 'fact' | 'body';
  readonly example?: unknown;
}

export interface TextField extends Described {
  readonly kind: 'text';
  readonly max: number;
}
/** A calendar date in Europe/Stockholm, `YYYY-MM-DD`. */
export interface DateField extends Described {
  readonly kind: 'date';
}
/** An instant, ISO 8601 with an offset or `Z`. */
export interface InstantField extends Described {
  readonly kind: 'instant';
}
export interface NumberField extends Described {
  readonly kind: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
}
export interface BooleanField extends Described {
  readonly kind: 'boolean';
}
export interface ChoiceField extends Described {
  readonly kind: 'choice';
  readonly of: readonly string[];
}
/** A name the case gives to a thing in it (lot, criterion, supplier, person), at most 200 characters, no white space. */
export interface IdField extends Described {
  readonly kind: 'id';
}
/** An amount excluding VAT with its ISO 4217 currency. */
export interface MoneyField extends Described {
  readonly kind: 'money';
}
export interface ListField extends Described {
  readonly kind: 'list';
  readonly of: Field;
  readonly min: number;
  readonly max: number;
}
export interface ObjectField extends Described {
  readonly kind: 'object';
  readonly fields: Fields;
}

export type Fields = { readonly [name: string]: Field };

/** An amount excluding VAT, never negative, in whole units and decimals of its currency (ISO 4217). */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** The TypeScript type of a field's value. */
export type Value<F> = F extends { kind: 'text' | 'date' | 'instant' | 'id' }
  ? string
  : F extends { kind: 'number' | 'integer' }
    ? number
    : F extends { kind: 'boolean' }
      ? boolean
      : F extends { kind: 'choice'; of: readonly (infer C)[] }
        ? C
        : F extends { kind: 'money' }
          ? Money
          : F extends { kind: 'list'; of: infer E }
            ? readonly Value<E>[]
            : F extends { kind: 'object'; fields: infer Fs }
              ? Body<Fs>
              : never;

type OptionalNames<Fs> = { [N in keyof Fs]: Fs[N] extends { optional: true } ? N : never }[keyof Fs];

/** The TypeScript type of what a set of fields describes. */
export type Body<Fs> = {
  readonly [N in Exclude<keyof Fs, OptionalNames<Fs>>]: Value<Fs[N]>;
} & { readonly [N in OptionalNames<Fs>]?: Value<Fs[N]> };
