/** A part of a list: what follows a cursor that an earlier part gave. */
export interface PageRequest {
  readonly after?: string;
  /** 1–200; default 50. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next part begins; undefined after the last. */
  readonly next?: string;
}

/** The cursor was not given by this list. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}

export const limitOf = ({ limit = 50 }: PageRequest): number => Math.min(Math.max(1, Math.trunc(limit)), 200);

/** A cursor: the sort key of the last item, as opaque text. */
export const cursor = (key: readonly (string | null)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The sort key that a cursor holds.
 * @param shape what each part is; `instant?` may be null, which sorts last
 * @throws InvalidCursorError
 */
export function keyOf(text: string, shape: readonly ('instant' | 'instant?' | 'uuid' | 'text')[]): (string | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === shape.length && shape.every((kind, index) => fits(kind, key[index]))) {
      return key as (string | null)[];
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw new InvalidCursorError('The cursor is not one that this list has given.');
}

function fits(kind: string, value: unknown): boolean {
  if (value === null) return kind === 'instant?';
  if (typeof value !== 'string') return false;
  if (kind === 'uuid') return uuid.test(value);
  return kind === 'text' || !Number.isNaN(Date.parse(value));
}

/** Cuts what was read with one item too many, and gives the cursor if there was one. */
export function pageOf<T>(found: readonly T[], limit: number, key: (last: T) => readonly (string | null)[]): Page<T> {
  const items = found.slice(0, limit);
  return found.length > limit ? { items, next: cursor(key(items.at(-1)!)) } : { items };
}
