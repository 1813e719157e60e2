import type { PublishedLink } from './published-competition.js';

/** What counts of the links of a window: each supplier's last that wasn't late, unless that took it back. In the order received. */
export function countedLinks<L extends Pick<PublishedLink, 'seq' | 'kind' | 'of'>>(links: readonly L[]): readonly L[] {
  const inTime = links.filter(({ kind }) => kind !== 'late');
  const last = (one: L) => inTime.findLast(({ of }) => of === one.of) === one;
  return inTime.filter((one) => last(one) && one.kind !== 'withdrawn');
}
