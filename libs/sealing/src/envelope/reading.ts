/** Thrown inside a parse, and caught by it: which field is at fault and what it should have been. */
export class FieldFault extends Error {
  override readonly name = 'FieldFault';
  constructor(
    readonly field: string,
    readonly expected: string,
  ) {
    super(`${field}: ${expected}`);
  }
}

/** Reads a value that stands at a path, or throws a FieldFault. */
export type Reader<T> = (value: unknown, path: string) => T;

type Fields = Readonly<Record<string, { readonly read: Reader<unknown>; readonly optional?: true }>>;
type Read<F extends Fields> = {
  readonly [K in keyof F as F[K] extends { readonly optional: true } ? never : K]: ReturnType<F[K]['read']>;
} & { readonly [K in keyof F as F[K] extends { readonly optional: true } ? K : never]?: ReturnType<F[K]['read']> };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const needed = <T>(read: Reader<T>) => ({ read }) as const;
export const optional = <T>(read: Reader<T>) => ({ read, optional: true }) as const;

/** An object of exactly these fields: an unknown one is a fault too, so that a misspelt one is not lost in silence. */
export function object<F extends Fields>(fields: F): Reader<Read<F>> {
  return (value, path) => {
    if (!isRecord(value)) throw new FieldFault(path, 'an object');
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const foreign = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
    if (foreign !== undefined) throw new FieldFault(at(foreign), `one of ${Object.keys(fields).join(', ')}`);
    const read = Object.entries(fields).flatMap(([name, field]) => {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      return given === undefined && field.optional ? [] : [[name, field.read(given, at(name))]];
    });
    return Object.fromEntries(read) as Read<F>;
  };
}

/** @param key what must differ between the items */
export function list<T>(of: Reader<T>, { min = 0, max = 1_000, key }: ListLimits<T> = {}): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new FieldFault(path, 'a list');
    if (value.length < min || value.length > max) throw new FieldFault(path, `${min} to ${max} items`);
    const items = value.map((item, index) => of(item, `${path}[${index}]`));
    const keys = key ? items.map(key) : [];
    const again = keys.findIndex((one, index) => keys.indexOf(one) !== index);
    if (again >= 0) throw new FieldFault(`${path}[${again}]`, 'each only once');
    return items;
  };
}

interface ListLimits<T> {
  readonly min?: number;
  readonly max?: number;
  readonly key?: (item: T) => string;
}

export const text =
  (max = 300, min = 1): Reader<string> =>
  (value, path) => {
    if (typeof value === 'string' && value.length >= min && value.length <= max && canBeKept(value)) return value;
    throw new FieldFault(path, `a text of ${min} to ${max} characters`);
  };

/**
 * PostgreSQL keeps neither NUL nor half a character in JSON. One supplier's envelope must not make an opening fail for all, so
 * such a text is a fault of that envelope.
 */
export const canBeKept = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000');

export const matching =
  (pattern: RegExp, expected: string): Reader<string> =>
  (value, path) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new FieldFault(path, expected);
  };

export const literal =
  <T extends string>(one: T): Reader<T> =>
  (value, path) => {
    if (value === one) return one;
    throw new FieldFault(path, one);
  };

export const truth: Reader<boolean> = (value, path) => {
  if (typeof value === 'boolean') return value;
  throw new FieldFault(path, 'true or false');
};

export const number =
  ({ min, max, whole = false }: { min: number; max: number; whole?: boolean }): Reader<number> =>
  (value, path) => {
    const fits = typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (fits) return value;
    throw new FieldFault(path, `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`);
  };
