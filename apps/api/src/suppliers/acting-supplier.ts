import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';

/**
 * For which supplier the caller acts: the one that is named, or the only one. Not through a service account.
 * @throws Problem SUPPLIER, SHAPE, ON-BEHALF
 */
export function actingSupplier({ actor, via }: Caller, named: string | undefined): string {
  if (via) throw problems.onBehalfRefused();
  const [first, ...others] = actor.suppliers;
  if (first === undefined) throw problems.notASupplier();
  if (named === undefined) {
    if (others.length === 0) return first;
    throw problems.shape([{ field: 'supplier', code: 'REQUIRED', expected: actor.suppliers.join(', ') }]);
  }
  if (!actor.suppliers.includes(named)) throw problems.notASupplier();
  return named;
}
