/** A value of JSON. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A part that is to be masked isn't there: what would be handed out is not what was decided. */
export class MaskFault extends Error {
  override readonly name = 'MaskFault';
}

/**
 * A copy with the named parts replaced: nothing of them is left beneath. The original isn't touched.
 * @param paths names with dots between them; a number is a place in a list
 * @param mark what stands in their place
 * @throws MaskFault when one of them isn't there
 */
export const masked = (content: unknown, paths: readonly string[], mark: string): unknown =>
  paths.reduce((so, path) => replaced(so, path.split('.'), mark), content as Json);

function replaced(value: Json, [name, ...rest]: readonly string[], mark: string): Json {
  if (name === undefined) return mark;
  // A part within one that is masked already is masked with it.
  if (value === mark) return mark;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) throw new MaskFault(name);
  if (isList(value)) return value.map((one, at) => (String(at) === name ? replaced(one, rest, mark) : one));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === name ? replaced(one, rest, mark) : one]),
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
