import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';
import { supplierOf } from './supplier-of.js';

/**
 * For which supplier the caller acts: the one that is named, or the only one. Not through a service account.
 * @throws Problem SUPPLIER, SHAPE, ON-BEHALF
 */
export function actingSupplier({ actor, via }: Caller, named: string | undefined): string {
  if (via) throw problems.onBehalfRefused();
  return supplierOf({ actor }, named);
}
