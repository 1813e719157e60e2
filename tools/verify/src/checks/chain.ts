import type { PublishedLink, PublishedWindow } from '@behov/domain';
import { fails, holds, notShown, orHolds, type Finding } from '../finding.js';
import { hashOf } from '../hash.js';

const genesis = '0'.repeat(64);

/** What the text of a link says, as far as it is compared. */
interface LinkText {
  readonly case?: string;
  readonly window?: string;
  readonly seq?: number;
  readonly kind?: string;
  readonly submission?: string;
  readonly supplier?: string;
  readonly receivedAt?: string;
  readonly digest?: string;
}

export const textOf = ({ text }: PublishedLink): LinkText => JSON.parse(text ?? '{}') as LinkText;

/** Computes the chain anew from its first link, and looks for the head that the opening sealed. */
export async function chain(caseId: string, { id, chain: published }: PublishedWindow): Promise<readonly Finding[]> {
  if (!published) {
    return [notShown('CHAIN', id, 'Kedjan visas inte för denna tid', 'The chain of this window is not shown')];
  }
  const failed: Finding[] = [];
  const first = new Map<string, number>();
  let previous = genesis;
  for (const [at, link] of published.links.entries()) {
    const wrong = (sv: string, en: string) => failed.push(fails('CHAIN', `${id} ${link.seq}`, sv, en));
    if (link.seq !== at + 1) wrong('Ett led saknas före detta', 'A link is missing before this one');
    if (link.text !== undefined) {
      if ((await hashOf(`${previous}\n${link.text}`)) !== link.hash) {
        wrong('Ledet följer inte på det föregående', 'The link does not follow from the one before');
      }
      const says = textOf(link);
      if (differs(link, says, { case: caseId, window: id })) {
        wrong('Uppgifterna är inte de som ledet säger', 'What is listed is not what the link says');
      }
      const { supplier = '' } = says;
      if (!first.has(supplier)) first.set(supplier, link.seq);
      if (first.get(supplier) !== link.of) wrong('Ledet hör till en annan leverantör', "It is another supplier's link");
    }
    previous = link.hash;
  }
  const head = published.links.findIndex(({ hash }) => hash === published.head);
  if (head < 0 && published.head !== genesis) {
    failed.push(
      fails('CHAIN', id, 'Öppningen förseglade en annan kedja än denna', 'The opening sealed another chain than this'),
    );
  } else if (published.links.slice(head + 1).some(({ kind }) => kind !== 'late')) {
    failed.push(
      fails('CHAIN', id, 'Efter öppningen finns led som inte är sena', 'After the opening there are links not late'),
    );
  }
  return failed.length > 0 ? failed : [whole(id, published.links)];
}

function differs(link: PublishedLink, says: LinkText, place: { readonly case: string; readonly window: string }) {
  const names = ['seq', 'kind', 'submission', 'receivedAt', 'digest'] as const;
  return says.case !== place.case || says.window !== place.window || names.some((name) => says[name] !== link[name]);
}

function whole(id: string, links: readonly PublishedLink[]): Finding {
  const hidden = links.filter(({ text }) => text === undefined).length;
  if (hidden === 0) return orHolds('CHAIN', id, [])[0]!;
  return holds(
    'CHAIN',
    id,
    `${links.length - hidden} led räknade om; ${hidden} visas bara med sin kontrollsumma`,
    `${links.length - hidden} links computed anew; ${hidden} are shown by their hash alone`,
  );
}
