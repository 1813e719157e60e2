import { countedLinks, type PublishedWindow } from '@behov/domain';
import { fails, notShown, orHolds, type Finding } from '../finding.js';
import { textOf } from './chain.js';

/** What counts, and what was late, is what the chain says: nothing more and nothing less. */
export function counted(window: PublishedWindow): readonly Finding[] {
  const { id, chain, counted: listed, late } = window;
  if (!chain) return [notShown('COUNTED', id, 'Kedjan visas inte', 'The chain is not shown')];
  const sealed = chain.links.findIndex(({ hash }) => hash === chain.head);
  const links = chain.links.slice(0, sealed + 1);
  const should = countedLinks(links);
  const missing = should
    .filter((link) => !listed.some((one) => one.submission === link.submission && same(one, link)))
    .map(({ seq }) => fails('COUNTED', id, `Inlämning ${seq} är utelämnad`, `Submission ${seq} is left out`));
  const extra = listed
    .filter((one) => !should.some((link) => link.submission === one.submission && same(one, link)))
    .map(({ submission }) =>
      fails('COUNTED', id, `${submission} finns inte i kedjan`, `${submission} is not in the chain`),
    );
  const again =
    new Set(listed.map(({ submission }) => submission)).size < listed.length
      ? [fails('COUNTED', id, 'Samma inlämning räknas två gånger', 'The same submission counts twice')]
      : [];
  const wronglyNamed = listed
    .filter(({ submission, supplier }) => {
      const link = links.find((one) => one.submission === submission);
      return supplier !== undefined && link?.text !== undefined && textOf(link).supplier !== supplier;
    })
    .map(({ supplier }) => fails('COUNTED', id, `Inte inlämnat av ${supplier}`, `Not submitted by ${supplier}`));
  const lateLinks = chain.links.filter(({ kind }) => kind === 'late');
  const unlisted = links
    .filter((link) => link.kind === 'late' && !late.some((one) => same(one, link)))
    .map(({ seq }) => fails('COUNTED', id, `Sent ${seq} är utelämnat`, `Late ${seq} is left out`));
  const unknown = late
    .filter((one) => !lateLinks.some((link) => same(one, link)))
    .map(({ digest }) => fails('COUNTED', id, `Sent ${digest} finns inte`, `Late ${digest} is not there`));
  return orHolds('COUNTED', id, [...missing, ...extra, ...again, ...wronglyNamed, ...unlisted, ...unknown]);
}

interface Received {
  readonly digest: string;
  readonly receivedAt: string;
}

const same = (one: Received, other: Received) => one.digest === other.digest && one.receivedAt === other.receivedAt;

/** When entries to a contest came would tell whose they are: the deadline stands in place of each time. */
const hidesTimes = ({ receives, chain, dueAt, counted: listed }: PublishedWindow): boolean =>
  receives === 'entry' && !chain && listed.every(({ receivedAt }) => receivedAt === dueAt);

/** Late is what arrived at the deadline or after it. */
export function time(window: PublishedWindow): readonly Finding[] {
  const { id, opensAt, dueAt, counted: listed, late, chain } = window;
  if (hidesTimes(window))
    return [notShown('TIME', id, 'När bidragen kom in visas inte', 'When entries came is not shown')];
  const links = chain?.links ?? [];
  const inTime = [...listed, ...links.filter(({ kind }) => kind !== 'late')];
  const tooLate = [...late, ...links.filter(({ kind }) => kind === 'late')];
  const unlike = (all: readonly Received[], wrong: (at: string) => boolean, sv: string, en: string) =>
    [...new Set(all.filter(({ receivedAt }) => wrong(receivedAt)).map(({ receivedAt }) => receivedAt))].map((at) =>
      fails('TIME', id, `${sv}: ${at}`, `${en}: ${at}`),
    );
  return orHolds('TIME', id, [
    ...unlike(inTime, (at) => !(at < dueAt), `Räknas fast tiden gick ut ${dueAt}`, `Counts, though due ${dueAt}`),
    ...unlike(inTime, (at) => at < opensAt, 'Räknas fast tiden inte hade börjat', 'Counts, though it was not open'),
    ...unlike(tooLate, (at) => at < dueAt, `Sent fast tiden gick ut ${dueAt}`, `Late, though due ${dueAt}`),
  ]);
}
