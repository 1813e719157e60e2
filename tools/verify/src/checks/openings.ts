import type { PublishedOpening, PublishedWindow } from '@behov/domain';
import { canonicalJson } from '@behov/sealing';
import { fails, notShown, orHolds, type Finding } from '../finding.js';
import { hashOf } from '../hash.js';

/** At least two different persons opened each part, after the deadline, in the order of the parts. */
export function openers({ id, dueAt, takes = 2, openings, envelopes }: PublishedWindow): readonly Finding[] {
  if (openings.length === 0) return [fails('OPENERS', id, 'Ingen öppning visas', 'No opening is shown')];
  const few = openings
    .filter((one) => new Set(one.openers).size < Math.max(2, takes))
    .map((one) => fails('OPENERS', place(id, one), 'Färre öppnade än som krävs', 'Fewer opened than it takes'));
  const early = openings
    .filter(({ openedAt }) => openedAt < dueAt)
    .map((one) => fails('OPENERS', place(id, one), `Öppnat ${one.openedAt}`, `Opened ${one.openedAt}`));
  const order = openings.map(({ envelope }) => envelopes.findIndex((one) => one.id === envelope));
  const inOrder = envelopes.length === 0 || order.every((one, at) => one === at);
  const wrong = inOrder
    ? []
    : [fails('OPENERS', id, 'Delarna öppnades i fel ordning', 'Parts were opened out of order')];
  return orHolds('OPENERS', id, [...few, ...early, ...wrong]);
}

/** Each list is what its digest was made of. */
export async function list(window: PublishedWindow): Promise<readonly Finding[]> {
  const { id, chain, counted, faulty, openings } = window;
  if (!chain || !faulty) return [notShown('LIST', id, 'Allt som listas visas inte', 'Not all that is listed is shown')];
  const sealed = chain.links.findIndex(({ hash }) => hash === chain.head);
  const failed: Finding[] = [];
  for (const [at, one] of openings.entries()) {
    // A later part is listed with the chain as it was then: what came late has been added to it.
    const heads = at === 0 ? [chain.head] : chain.links.slice(Math.max(0, sealed)).map(({ hash }) => hash);
    const digests = await Promise.all(
      heads.map((head) =>
        hashOf(
          canonicalJson([
            one.envelope,
            head,
            counted.map(({ submission, digest }) => [submission, digest]),
            faulty.filter(({ envelope }) => envelope === one.envelope).map(({ digest, fault }) => [digest, fault]),
          ]),
        ),
      ),
    );
    if (one.list === undefined) {
      failed.push(notShown('LIST', place(id, one), 'Ingen förteckning visas', 'No list is shown'));
    } else if (!digests.includes(one.list)) {
      failed.push(fails('LIST', place(id, one), 'Förteckningen är en annan', 'It is another list'));
    }
  }
  return orHolds('LIST', id, failed);
}

/** Everybody who opened has certified that list. */
export function certified({ id, openings }: PublishedWindow): readonly Finding[] {
  const failed = openings.flatMap((one): readonly Finding[] => {
    if (one.list === undefined) {
      return [notShown('CERTIFIED', place(id, one), 'Ingen förteckning visas', 'No list is shown')];
    }
    const signed = one.certified.filter(({ list: of, at }) => of === one.list && at >= one.openedAt);
    const missing = one.openers.filter((opener) => !signed.some(({ person }) => person === opener));
    const others = one.certified.filter((each) => !signed.includes(each) || !one.openers.includes(each.person));
    return [
      ...missing.map((who) => fails('CERTIFIED', place(id, one), `Inte intygat av ${who}`, `Not certified by ${who}`)),
      ...others.map(({ person: who }) =>
        fails('CERTIFIED', place(id, one), `Intyget av ${who} gäller inte`, `${who} has certified something else`),
      ),
    ];
  });
  return orHolds('CERTIFIED', id, failed);
}

const place = (window: string, { envelope }: PublishedOpening) =>
  envelope === undefined ? window : `${window} ${envelope}`;
