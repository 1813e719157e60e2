import type { CompetitionRecord, RecordedOpening } from './competition-record.js';
import type { PublishedChain, PublishedLink, PublishedOpening } from './published-competition.js';

/** The openings of a window, each with those who certified its list. A list that names no digest is certified by nobody. */
export function openingsOf({ openings }: CompetitionRecord, window: string): readonly PublishedOpening[] {
  const here = openings.filter((one) => one.window === window);
  return here.flatMap((one): readonly PublishedOpening[] => {
    if (one.type === 'OpeningCertified') return [];
    const { envelope, list, at, seq, hash, openers = [] } = one;
    return [
      {
        ...(envelope === undefined ? {} : { envelope }),
        openedAt: at,
        openers,
        ...(list === undefined ? {} : { list }),
        certified: list === undefined ? [] : certifiedIn(here, list),
        logged: { seq, hash },
      },
    ];
  });
}

const certifiedIn = (openings: readonly RecordedOpening[], list: string) =>
  openings.flatMap(({ type, opener, at, list: of }) =>
    type === 'OpeningCertified' && of === list && opener !== undefined ? [{ person: opener, at, list }] : [],
  );

/** Before the first link. */
const genesis = '0'.repeat(64);

/** Undefined where the record shows none of the links that there are. */
export function chainOf({ links, openings }: CompetitionRecord, window: string): PublishedChain | undefined {
  const head = openings.find((one) => one.window === window && one.type === 'WindowOpened')?.head;
  const here = links.filter((one) => one.window === window);
  const isHidden = here.length === 0 && head !== genesis;
  return head === undefined || isHidden ? undefined : { head, links: here.map(link) };
}

const link = ({ window: _window, supplier: _supplier, ...one }: CompetitionRecord['links'][number]): PublishedLink =>
  one;
