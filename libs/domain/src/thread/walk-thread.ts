import type { Thread, Threaded } from './node.js';

/**
 * Everything that the thread reaches from one thing: `to` goes back to what it is there for, in the end a need; `from` goes on to
 * what came of it, in the end measurements.
 * @returns the nodes without the first, nearest first; none for an id that isn't there
 */
export function reached({ nodes }: Thread, id: string, way: 'to' | 'from'): readonly Threaded[] {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const found: Threaded[] = [];
  const seen = new Set([id]);
  const next = [...(byId.get(id)?.[way] ?? [])];
  for (let one = next.shift(); one !== undefined; one = next.shift()) {
    const node = byId.get(one);
    if (!node || seen.has(one)) continue;
    seen.add(one);
    found.push(node);
    next.push(...node[way]);
  }
  return found;
}
