import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';

/** For whom a caller acts: the one supplier that is theirs, or the one of several that they name. @throws Problem */
export function supplierOf({ actor }: Pick<Caller, 'actor'>, named: string | undefined): string {
  const [first, ...others] = actor.suppliers;
  if (first === undefined) throw problems.notASupplier();
  if (named === undefined) {
    if (others.length === 0) return first;
    throw problems.shape([{ field: 'supplier', code: 'REQUIRED', expected: actor.suppliers.join(', ') }]);
  }
  if (!actor.suppliers.includes(named)) throw problems.notASupplier();
  return named;
}
